/** A value of a property list as far as settings need it; dates and raw bytes are left out. */
export type PlistValue = string | number | boolean | readonly PlistValue[] | PlistDict;
export interface PlistDict {
  readonly entries: ReadonlyMap<string, PlistValue>;
}

export const MAX_DEPTH = 20;
export const MAX_VALUES = 50_000;

export const isDict = (value: PlistValue | undefined): value is PlistDict =>
  typeof value === 'object' && !Array.isArray(value) && 'entries' in value;

export const isList = (value: PlistValue | undefined): value is readonly PlistValue[] => Array.isArray(value);

/** A key that may hold a secret: its value is never taken out of the file. */
export const isSecretKey = (key: string): boolean => /passw|secret|token|credential|keychain/i.test(key);
