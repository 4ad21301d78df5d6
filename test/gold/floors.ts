/** What the engine must reach on the gold (F1, `attributed`); the unit suite fails below. Raised as the engine rises. */
export const FLOORS = {
  all: 0.87,
  putAside: 0.82,
} as const;
