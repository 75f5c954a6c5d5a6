/** A JSON object whose members are not known yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

const MAX_TEXT = 8192;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The text of a member, trimmed and at most 8 192 characters; a number as its digits. `undefined` for anything else. */
export function textAt(object: JsonObject, name: string): string | undefined {
  const value = object[name];
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  return text === '' ? undefined : text.slice(0, MAX_TEXT);
}

/** The object in a member; an empty one where there is none. */
export function objectAt(object: JsonObject, name: string): JsonObject {
  const value = object[name];
  return isObject(value) ? value : {};
}

/** The items of a list in a member, at most 500; none where it is no list. */
export function listAt(object: JsonObject, name: string): readonly unknown[] {
  const value = object[name];
  return Array.isArray(value) ? value.slice(0, 500) : [];
}
