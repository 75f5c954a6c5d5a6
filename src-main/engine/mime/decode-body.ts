import { decodeBase64 } from './decode-base64.ts';
import { decodeCharset } from './decode-charset.ts';
import { decodeQuotedPrintable } from './decode-quoted-printable.ts';
import { decodeUuencode } from './decode-uuencode.ts';
import type { Entity } from './read-entity.ts';
import { unixLines } from './unix-lines.ts';

const encodingOf = ({ fields }: Entity): string =>
  fields
    .find(([name]) => name === 'content-transfer-encoding')?.[1]
    .toLowerCase()
    .replace(/[^a-z0-9-]/g, '') ?? '';

/** The body of a part without its transfer encoding (RFC 2045 section 6), at most `limit` bytes. */
export function decodeBody(entity: Entity, limit: number): Uint8Array {
  const encoding = encodingOf(entity);
  if (encoding === 'base64') return decodeBase64(entity.body, limit);
  if (/^quoted-?printable$/.test(encoding)) return decodeQuotedPrintable(entity.body, limit);
  if (/^(?:x-)?uu(?:encode|e)?$/.test(encoding)) return decodeUuencode(entity.body, limit);
  return entity.body.subarray(0, limit);
}

/** Joins lines that were only broken to fit (RFC 3676); `-- ` stays a line, and one stuffed blank goes away. */
function unflow(text: string, deletesBlank: boolean): string {
  const soft = deletesBlank ? /(?<!^--) \n(?=[^\n>])/gm : /(?<= )(?<!^-- )\n(?=[^\n>])/gm;
  return text.replace(soft, '').replace(/^ /gm, '');
}

/** The text of a part with LF line ends, by its declared charset as far as that is true. At most `limit` bytes are read. */
export function decodeTextBody(entity: Entity, limit: number): string {
  const bytes = decodeBody(entity, limit);
  const charset = entity.parameters.get('charset');
  const isWide = /^(?:utf-?16|ucs-?2|utf-?32)/i.test(charset ?? '');
  const text = decodeCharset(isWide ? bytes : unixLines(bytes), charset);
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  if (entity.parameters.get('format')?.toLowerCase() !== 'flowed') return lines;
  return unflow(lines, entity.parameters.get('delsp')?.toLowerCase() === 'yes');
}
