import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';

/** A key pair and the record that publishes it. */
export interface SigningKey {
  readonly privateKey: KeyObject;
  readonly kind: 'rsa' | 'ed25519';
  readonly record: string;
}

/** An RSA key of the given size. */
export function rsaKey(bits = 2048): SigningKey {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: bits });
  const base64 = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  return { privateKey, kind: 'rsa', record: `v=DKIM1; k=rsa; p=${base64}` };
}

/** An Ed25519 key; published as its bare 32 bytes (RFC 8463 section 4). */
export function ed25519Key(): SigningKey {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const bytes = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32);
  return { privateKey, kind: 'ed25519', record: `v=DKIM1; k=ed25519; p=${bytes.toString('base64')}` };
}

/** RFC 6376 section 3.4.2. */
const relaxedField = (name: string, value: string): string =>
  `${name.toLowerCase().trim()}:${value
    .replace(/\r\n/g, '')
    .replace(/[ \t]+/g, ' ')
    .trim()}`;

/** RFC 6376 section 3.4.4. */
function relaxedBody(body: string): string {
  const lines = body.split('\r\n').map((line) => line.replace(/[ \t]+/g, ' ').replace(/ $/, ''));
  while (lines.at(-1) === '') lines.pop();
  return lines.length === 0 ? '' : `${lines.join('\r\n')}\r\n`;
}

const split = (message: string): readonly [head: string, body: string] => {
  const at = message.indexOf('\r\n\r\n');
  return at < 0 ? [message, ''] : [message.slice(0, at), message.slice(at + 4)];
};

const fieldsOf = (head: string): (readonly [string, string])[] =>
  head
    .split(/\r\n(?![ \t])/)
    .filter((line) => line.includes(':'))
    .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]);

/** What is signed of the named fields: the last one of each name first (RFC 6376 section 5.4.2). */
function chosen(head: string, names: readonly string[]): string[] {
  const left = fieldsOf(head);
  return names.flatMap((name) => {
    const at = left.findLastIndex(([key]) => key.toLowerCase() === name.toLowerCase());
    const [taken] = at < 0 ? [] : left.splice(at, 1);
    return taken === undefined ? [] : [relaxedField(taken[0], taken[1])];
  });
}

function signed(data: string, { privateKey, kind }: SigningKey, digest = 'SHA256'): string {
  if (kind === 'rsa') return sign(digest, Buffer.from(data), privateKey).toString('base64');
  return sign(null, createHash('sha256').update(data).digest(), privateKey).toString('base64');
}

interface Signing {
  readonly domain: string;
  readonly selector: string;
  readonly key: SigningKey;
  readonly headers?: readonly string[];
  /** Tags that are added as they are, such as `l=10; ` or `q=http; `. */
  readonly extra?: string;
  readonly sha1?: true;
}

/** The message with a signature in front, relaxed/relaxed. */
export function signMessage(message: string, signing: Signing): string {
  const { domain, selector, key, headers = ['from', 'to', 'subject', 'date', 'message-id'], extra = '' } = signing;
  const [head, body] = split(message);
  const hash = signing.sha1 ? 'sha1' : 'sha256';
  const limit = /\bl=(\d+)/.exec(extra)?.[1];
  const covered = relaxedBody(body).slice(0, limit === undefined ? undefined : Number(limit));
  const bh = createHash(hash).update(covered).digest('base64');
  const value = ` v=1; a=${key.kind}-${hash}; c=relaxed/relaxed; d=${domain}; s=${selector}; ${extra}h=${headers.join(':')}; bh=${bh}; b=`;
  const data = [...chosen(head, headers), relaxedField('DKIM-Signature', value)].join('\r\n');
  return `DKIM-Signature:${value}${signed(data, key, hash.toUpperCase())}\r\n${message}`;
}

/** The message with one more set of ARC in front (RFC 8617 section 5.1). */
export function sealMessage(message: string, { domain, selector, key }: Signing, cv: 'none' | 'pass' | 'fail'): string {
  const [head, body] = split(message);
  const names = ['from', 'to', 'subject', 'date', 'message-id'];
  const instance = fieldsOf(head).filter(([name]) => name === 'ARC-Seal').length + 1;
  const bh = createHash('sha256').update(relaxedBody(body)).digest('base64');
  const results = ` i=${instance}; mx.${domain}; spf=pass smtp.mailfrom=author.test`;
  const tags = `a=${key.kind}-sha256; d=${domain}; s=${selector};`;
  const bare = ` i=${instance}; ${tags} c=relaxed/relaxed; h=${names.join(':')}; bh=${bh}; b=`;
  const ams = bare + signed([...chosen(head, names), relaxedField('ARC-Message-Signature', bare)].join('\r\n'), key);
  const seal = ` i=${instance}; ${tags} cv=${cv}; b=`;
  const before = Array.from({ length: instance - 1 }, (_, at) => setOf(head, at + 1)).flat();
  const data = [
    ...before,
    relaxedField('ARC-Authentication-Results', results),
    relaxedField('ARC-Message-Signature', ams),
    relaxedField('ARC-Seal', seal),
  ].join('\r\n');
  return `ARC-Seal:${seal}${signed(data, key)}\r\nARC-Message-Signature:${ams}\r\nARC-Authentication-Results:${results}\r\n${message}`;
}

const setOf = (head: string, instance: number): string[] =>
  ['ARC-Authentication-Results', 'ARC-Message-Signature', 'ARC-Seal'].flatMap((name) =>
    fieldsOf(head)
      .filter(([key, value]) => key === name && value.startsWith(` i=${instance};`))
      .map(([key, value]) => relaxedField(key, value)),
  );

/** A plain letter, CRLF. */
export const LETTER = [
  'From: Anna <anna@author.test>',
  'To: Bob <bob@reader.test>',
  'Subject: The boat',
  'Date: Tue, 24 Nov 2026 08:00:00 +0000',
  'Message-ID: <1@author.test>',
  '',
  'Dear Bob,',
  'the boat is painted.',
  '',
].join('\r\n');
