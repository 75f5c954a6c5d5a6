/** A run that keeps a quoted name, a comment or a bracketed address whole, else one character. */
const PIECE = /"(?:[^"\\]|\\.){0,500}"|\((?:[^()\\]|\\.){0,500}\)|<[^<>]{0,400}>|[^]/g;

function addressOf(entry: string): string {
  const plain = entry.replace(/"(?:[^"\\]|\\.){0,500}"(?!@)|\((?:[^()\\]|\\.){0,500}\)/g, ' ');
  const bracketed = /<\s{0,20}([^<>]{0,400}?)\s{0,20}>/.exec(plain)?.[1];
  if (bracketed !== undefined) return bracketed.replace(/^@[^:]{1,255}:/, '');
  return plain.split(/\s{1,20}/).find((word) => word.includes('@')) ?? '';
}

/**
 * The bare addresses of a `From` or `To` value (RFC 5322 section 3.4), at most 500: names, comments, groups and routes
 * are dropped. An entry without an address gives nothing.
 */
export function addressesIn(value: string): string[] {
  const entries: string[] = [];
  let entry = '';
  for (const [piece] of value.slice(0, 65_536).matchAll(PIECE)) {
    if (piece === ',' || piece === ';') {
      entries.push(entry);
      entry = '';
    } else if (piece === ':' && !entry.includes('@')) entry = '';
    else entry += piece;
  }
  return [...entries, entry]
    .map(addressOf)
    .filter((address) => address !== '')
    .slice(0, 500);
}
