/** The object type without `undefined`: what is left when absent facts are absent keys. */
export type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Drops keys whose value is `undefined` or an empty text: absent facts are absent keys. */
export function definedOnly<T extends object>(object: T): Defined<T> {
  const kept: Partial<T> = {};
  for (const key in object) {
    const value = object[key];
    if (value !== undefined && value !== '') kept[key] = value;
  }
  return kept as Defined<T>;
}
