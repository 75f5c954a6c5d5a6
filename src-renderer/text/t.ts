import { IntlMessageFormat } from 'intl-messageformat';
import { catalogue } from './catalogue.ts';
import type { MessageKey } from './message-key.ts';

const compiled = new Map<MessageKey, IntlMessageFormat>();

function compile(key: MessageKey): IntlMessageFormat {
  const known = compiled.get(key);
  if (known) return known;
  // Tags are left as text: words of servers and people are never markup.
  const made = new IntlMessageFormat(catalogue[key], 'en', undefined, { ignoreTag: true });
  compiled.set(key, made);
  return made;
}

/** One sentence of the catalogue with its values filled in. A value that is missing throws, so that a test sees it. */
export function t(key: MessageKey, values: Record<string, string | number> = {}): string {
  return String(compile(key).format(values));
}
