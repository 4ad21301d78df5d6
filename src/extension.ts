/** Makes the extension's parts and wires them. */
export function activate(): void {}
