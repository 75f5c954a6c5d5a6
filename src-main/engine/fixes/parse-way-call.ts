import type { WayCall } from './fix-article.ts';
import { FixParseError } from './fix-parse-error.ts';
import { checkPlaceholders, type Place } from './inline-text.ts';
import { WAY_VALUES } from './placeholders.ts';

const GIVEN = /([a-zA-Z]+)=(?:(\{[a-zA-Z]+\})|"([^"]*)")/g;
const CALL = /^([a-z][a-z0-9-]{0,59})((?: [a-zA-Z]+=(?:\{[a-zA-Z]+\}|"[^"]*"))*)$/;

/**
 * Reads the call of a way: `change-server-name newServer={rightHostname}`. What is given is one placeholder of the
 * article or plain words in quotes.
 * @throws FixParseError for anything else, and for a name that no way works with.
 */
export function parseWayCall(text: string, place: Place): WayCall {
  const [, way, rest = ''] = CALL.exec(text) ?? [];
  if (way === undefined) throw new FixParseError(place.file, place.line, 'a way such as `send-again`');
  const given = [...rest.matchAll(GIVEN)].map(([, name = '', placeholder, words = '']) => {
    if (!Object.hasOwn(WAY_VALUES, name)) throw new FixParseError(place.file, place.line, `a known name, not ${name}=`);
    return [name, placeholder ?? words] as const;
  });
  for (const [, value] of given) checkPlaceholders(value, place);
  return { way, given: Object.fromEntries(given) };
}
