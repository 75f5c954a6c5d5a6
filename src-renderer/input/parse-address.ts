import { cleanTyped } from './clean-typed.ts';
import { parseHost } from './parse-host.ts';

/** The part between the angle brackets of `Anna <anna@example.org>`, or all of it. */
function inBrackets(typed: string): string {
  return /<([^<>]*@[^<>]*)>/.exec(typed)?.[1] ?? typed;
}

/**
 * One mail address out of what a person typed or pasted: blanks, quotes, brackets, `mailto:`, a display name and trailing
 * dots are taken off silently, the domain is put in lower case. `undefined` when no address is left.
 */
export function parseAddress(typed: string): string | undefined {
  const bare = cleanTyped(
    cleanTyped(inBrackets(typed))
      .replace(/^mailto:/i, '')
      .replace(/\?.*$/s, ''),
  );
  const at = bare.lastIndexOf('@');
  if (at < 1 || bare.length > 320) return undefined;
  const local = bare.slice(0, at);
  const rest = bare.slice(at + 1);
  if (/[\s@<>/:]/.test(local) || /[/:]/.test(rest)) return undefined;
  const domain = parseHost(rest);
  return domain === undefined ? undefined : `${local}@${domain}`;
}
