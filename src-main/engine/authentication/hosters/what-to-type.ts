import type { Hoster } from './hoster-schema.ts';

/** One piece of a TXT record holds so many bytes (RFC 1035 section 3.3.14). */
const PIECE = 255;

/** What is typed into the field for the name, for a record at `name` in `zone`. */
export function nameToType(name: string, zone: string, { nameField, forDomainItself }: Hoster): string {
  if (name === zone) return forDomainItself === 'full' ? name : forDomainItself;
  return nameField === 'relative' && name.endsWith(`.${zone}`) ? name.slice(0, -zone.length - 1) : name;
}

/** What is typed into the field for the text: with quotes where they are needed, in pieces where nobody else cuts it. */
export function textToType(text: string, { quotes, longText }: Hoster): string {
  const isLong = text.length > PIECE && longText === 'split';
  if (!isLong && quotes !== 'needed') return text;
  const pieces = isLong ? (text.match(/.{1,255}/gs) ?? []) : [text];
  return pieces.map((piece) => `"${piece.replace(/["\\]/g, '\\$&')}"`).join(' ');
}
