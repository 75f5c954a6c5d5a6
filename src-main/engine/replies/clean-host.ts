const LABELS = /^(?=.{1,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\.){1,20}[a-z][a-z0-9-]{0,61}[a-z0-9]$/;

/**
 * The host name inside what a person typed or a text quoted: quotes, blanks, brackets, a scheme, a path, a port and a
 * closing dot are dropped. `undefined` when no host name with a dot is left.
 */
export function cleanHost(raw: string): string | undefined {
  const host = raw
    .slice(0, 600)
    .trim()
    .toLowerCase()
    .replace(/^["'<([\s]{1,20}/, '')
    .replace(/^[a-z][a-z0-9+.-]{0,20}:\/\//, '')
    .replace(/[/?#,;\s"'>)\]].{0,600}$/s, '')
    .replace(/:\d{1,5}$/, '')
    .replace(/\.{1,20}$/, '');
  return LABELS.test(host) ? host : undefined;
}
