import { isIPv6 } from 'node:net';

const MOST_PARAMETERS = 32;

/** What a parameter holds, by its number (RFC 9460 section 14.3.2); others are written as bytes. */
const PARAMETERS: Readonly<Record<number, { readonly name: string; read(bytes: Buffer): string | undefined }>> = {
  1: { name: 'alpn', read: protocols },
  2: { name: 'no-default-alpn', read: (bytes) => (bytes.length === 0 ? '' : undefined) },
  3: { name: 'port', read: (bytes) => (bytes.length === 2 ? `${bytes.readUInt16BE(0)}` : undefined) },
  4: { name: 'ipv4hint', read: (bytes) => addresses(bytes, 4) },
  6: { name: 'ipv6hint', read: (bytes) => addresses(bytes, 16) },
};

/** Words with one length byte in front of each. */
function words(bytes: Buffer): string[] | undefined {
  const found: string[] = [];
  for (let at = 0; at < bytes.length; at += 1 + (bytes[at] ?? 0)) {
    const end = at + 1 + (bytes[at] ?? 0);
    if (bytes[at] === 0 || end > bytes.length) return undefined;
    found.push(bytes.toString('latin1', at + 1, end));
  }
  return found;
}

function protocols(bytes: Buffer): string | undefined {
  const found = words(bytes);
  return found === undefined || found.length === 0 ? undefined : found.join(',');
}

function addresses(bytes: Buffer, size: 4 | 16): string | undefined {
  if (bytes.length === 0 || bytes.length % size !== 0) return undefined;
  const found: string[] = [];
  for (let at = 0; at < bytes.length; at += size) {
    const one = bytes.subarray(at, at + size);
    found.push(size === 4 ? one.join('.') : inSix(one));
  }
  return found.join(',');
}

const inSix = (bytes: Buffer): string => {
  const text = bytes.toString('hex').match(/.{4}/g)?.join(':') ?? '';
  return isIPv6(text) ? new URL(`http://[${text}]`).hostname.slice(1, -1) : text;
};

/** A name without compression (RFC 9460 section 2.2), and where it ends. */
function target(bytes: Buffer, start: number): { readonly name: string; readonly end: number } | undefined {
  const labels: string[] = [];
  for (let at = start; at < bytes.length;) {
    const length = bytes[at] ?? 0;
    if (length === 0) return { name: labels.length === 0 ? '.' : labels.join('.'), end: at + 1 };
    if (length > 63 || at + 1 + length > bytes.length) return undefined;
    labels.push(bytes.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return undefined;
}

function parameter(bytes: Buffer, at: number): { readonly text: string; readonly end: number } | undefined {
  if (at + 4 > bytes.length) return undefined;
  const key = bytes.readUInt16BE(at);
  const end = at + 4 + bytes.readUInt16BE(at + 2);
  if (end > bytes.length) return undefined;
  const value = bytes.subarray(at + 4, end);
  const known = PARAMETERS[key];
  const text = known === undefined ? value.toString('hex') : known.read(value);
  if (text === undefined) return undefined;
  const name = known?.name ?? `key${key}`;
  return { text: text === '' ? name : `${name}=${text}`, end };
}

/**
 * One HTTPS or SVCB record as text, `1 . alpn=h2,h3 port=443` (RFC 9460); undefined when its bytes do not hold
 * together. The codec leaves them as they came.
 */
export function serviceBindingText(bytes: Buffer): string | undefined {
  if (bytes.length < 3) return undefined;
  const named = target(bytes, 2);
  if (named === undefined) return undefined;
  const parts = [`${bytes.readUInt16BE(0)}`, named.name];
  for (let at = named.end; at < bytes.length;) {
    const next = parts.length < MOST_PARAMETERS ? parameter(bytes, at) : undefined;
    if (next === undefined) return undefined;
    parts.push(next.text);
    at = next.end;
  }
  return parts.join(' ');
}
