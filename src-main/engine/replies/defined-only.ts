/** The object type without `undefined`: what is left when absent facts are absent keys. */
export type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Drops keys whose value is `undefined` or an empty text: absent facts are absent keys. */
export function definedOnly<T extends object>(object: T): Defined<T> {
  const kept = Object.entries(object).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(kept) as Defined<T>;
}
