export interface SchemaError {
  /** JSON pointer: /claims/3/kind */
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}
export const validate: {
  (value: unknown): boolean;
  errors?: SchemaError[] | null;
};
