/**
 * What a person sees of a mail, written apart from the reader that is measured: the first text part before any attached
 * message, HTML turned to text, without headers. Good enough for a corpus; bad input gives the raw body.
 */
export function firstTextPart(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes)
    .toString('latin1')
    .replace(/\r\n?/g, '\n')
    .replace(/^>?From [^\n]*\n/, '');
  return partText(raw, 0)?.trimEnd() ?? '';
}

const MAX_DEPTH = 20;

interface Part {
  readonly type: string;
  readonly charset: string;
  readonly boundary: string;
  readonly encoding: string;
  readonly body: string;
}

/** Text of the part, or of the first text part in it; `undefined` where an attached message or nothing comes first. */
function partText(raw: string, depth: number): string | undefined {
  const part = split(raw);
  if (depth > MAX_DEPTH) return undefined;
  if (part.type.startsWith('multipart/') && part.boundary !== '') {
    for (const inner of innerParts(part)) {
      if (/^message\/|^text\/rfc822/.test(split(inner).type)) return undefined;
      const text = partText(inner, depth + 1);
      if (text !== undefined) return text;
    }
    return undefined;
  }
  if (!part.type.startsWith('text/') && !part.type.startsWith('multipart/')) return undefined;
  const text = decode(part);
  return part.type === 'text/html' ? textOfHtml(text) : text;
}

function split(raw: string): Part {
  const end = /\n[ \t]*\n/.exec(`\n${raw}`);
  const header = (end === null ? raw : raw.slice(0, end.index)).replace(/\n[ \t]+/g, ' ');
  const field = (name: string) => new RegExp(`^${name}[ \\t]*:(.*)$`, 'im').exec(header)?.[1]?.trim() ?? '';
  const contentType = field('content-type');
  const parameter = (name: string) => {
    const hit = new RegExp(`[;\\s]${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(contentType);
    return hit?.[1] ?? hit?.[2] ?? '';
  };
  return {
    type: /^[a-z]+\/[\w.+-]+/i.exec(contentType)?.[0].toLowerCase() ?? 'text/plain',
    charset: parameter('charset'),
    boundary: parameter('boundary'),
    encoding: field('content-transfer-encoding').toLowerCase(),
    body: end === null ? '' : raw.slice(end.index + end[0].length - 1),
  };
}

const innerParts = ({ body, boundary }: Part): string[] =>
  `\n${body}`
    .split(`\n--${boundary}`)
    .slice(1)
    .filter((piece) => !piece.startsWith('--'))
    .map((piece) => piece.replace(/^[^\n]*\n/, ''));

function decode({ body, charset, encoding }: Part): string {
  const bytes =
    encoding === 'base64'
      ? Buffer.from(body, 'base64')
      : Buffer.from(encoding === 'quoted-printable' ? unquoted(body) : body, 'latin1');
  try {
    return new TextDecoder(charset === '' ? 'utf-8' : charset).decode(bytes);
  } catch {
    return new TextDecoder('utf-8').decode(bytes);
  }
}

const unquoted = (text: string): string =>
  text
    .replace(/=[ \t]*\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_hit, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', nbsp: ' ', apos: "'" };

const textOfHtml = (html: string): string =>
  html
    .replace(/<(style|script|head|title)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/gi, '')
    .replace(/\s+/g, ' ')
    .replace(/<(?:br|\/?(?:p|div|tr|li|h\d|table|pre|ul))\b[^>]*>/gi, '\n')
    .replace(/<\/?[a-z!][^>]*>/gi, ' ')
    .replace(/&#(x?)([0-9a-f]+);/gi, (_hit, hex: string, digits: string) =>
      String.fromCodePoint(Math.min(Number.parseInt(digits, hex === '' ? 10 : 16), 0x10ffff)),
    )
    .replace(/&([a-z]+);/gi, (hit, name: string) => ENTITIES[name.toLowerCase()] ?? hit)
    .split('\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
