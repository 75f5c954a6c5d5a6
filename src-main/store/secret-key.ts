/** Last words of a key under which people and programs keep secrets. */
const SECRET_WORDS = new Set([
  'password',
  'passwd',
  'pass',
  'passphrase',
  'passcode',
  'pwd',
  'secret',
  'secrets',
  'token',
  'tokens',
  'credential',
  'credentials',
  'authorization',
  'apikey',
]);

/** `appPassword`, `app-password`, `APP_PASSWORD` → `['app', 'password']`. */
const words = (key: string): string[] =>
  key
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');

const isSecret = (key: string): boolean => {
  const all = words(key);
  return SECRET_WORDS.has(all.join('')) || all.some((word) => SECRET_WORDS.has(word));
};

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/**
 * The path of the first key in `value` that names a secret, such as `settings.appPassword`; undefined if there is none.
 *
 * `exempt` lists paths whose own keys are ids and not field names (answers to questions): they are not looked into.
 */
export function secretKey(value: unknown, exempt: ReadonlySet<string> = new Set()): string | undefined {
  const waiting: { path: string; value: unknown }[] = [{ path: '', value }];
  const seen = new Set<unknown>();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (!isObject(next.value) || seen.has(next.value) || exempt.has(next.path)) continue;
    seen.add(next.value);
    for (const [key, inner] of Object.entries(next.value)) {
      const path = next.path === '' ? key : `${next.path}.${key}`;
      if (isSecret(key)) return path;
      waiting.push({ path, value: inner });
    }
  }
  return undefined;
}
