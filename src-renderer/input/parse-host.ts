import { cleanTyped } from './clean-typed.ts';

const LABEL = /^(?!-)[\p{L}\p{N}_-]{1,63}(?<!-)$/u;

/** Takes scheme, path and port off what was copied from a browser or a settings page. */
function bareName(typed: string): string {
  return cleanTyped(typed)
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
    .replace(/[/?#].*$/s, '')
    .replace(/:\d*$/, '')
    .toLowerCase();
}

/**
 * A host name out of what a person typed: `smtps://SMTP.Example.org:465/` gives `smtp.example.org`.
 * `undefined` when it is no name of a server: an address with @, blanks, no dot (except `localhost`), more than 253 signs.
 */
export function parseHost(typed: string): string | undefined {
  const name = cleanTyped(bareName(typed));
  if (name.length > 253 || name.includes('@')) return undefined;
  const labels = name.split('.');
  if (labels.length < 2 && name !== 'localhost') return undefined;
  return labels.every((label) => LABEL.test(label)) ? name : undefined;
}
