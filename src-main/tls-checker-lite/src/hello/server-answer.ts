import { versionOf, type TlsVersion } from './suites.ts';

/** What a server said to one ClientHello. Certificates are there up to TLS 1.2, where they travel in clear. */
export type ServerAnswer =
  | {
      readonly kind: 'hello';
      /** Absent: a version that we did not offer and do not know. */
      readonly version?: TlsVersion;
      readonly suite: number;
      /** DER, the server's own first. */
      readonly certificates: readonly Uint8Array[];
    }
  | { readonly kind: 'alert'; readonly code: number }
  | { readonly kind: 'not-tls' }
  | { readonly kind: 'too-long' }
  | { readonly kind: 'malformed' };

const ALERT = 21;
const HANDSHAKE = 22;
const SERVER_HELLO = 2;
const CERTIFICATE = 11;
const SERVER_HELLO_DONE = 14;
const SUPPORTED_VERSIONS = 43;

/** RFC 8446 section 5.1 allows 2^14; old servers exceed it a little (RFC 5246 section 6.2.3). */
const MAX_RECORD = 16_384 + 2048;
const MAX_HANDSHAKE = 131_072;
const MAX_CERTIFICATES = 20;

interface Message {
  readonly type: number;
  readonly body: Buffer;
}

/** The version that a ServerHello names: in its extension from TLS 1.3 on, in the old field before. */
function versionInHello(body: Buffer): number {
  const sessionLength = body[34] ?? 0;
  let at = 35 + sessionLength + 3 + 2;
  while (at + 4 <= body.length) {
    const length = body.readUInt16BE(at + 2);
    if (body.readUInt16BE(at) === SUPPORTED_VERSIONS && length === 2 && at + 6 <= body.length) {
      return body.readUInt16BE(at + 4);
    }
    at += 4 + length;
  }
  return body.readUInt16BE(0);
}

function readHello(body: Buffer): { version: number; suite: number } | undefined {
  const suiteAt = 35 + (body[34] ?? 0);
  if (body.length < suiteAt + 3) return undefined;
  return { version: versionInHello(body), suite: body.readUInt16BE(suiteAt) };
}

/** The DER of each certificate; undefined when a length does not fit. */
function readCertificates(body: Buffer): Buffer[] | undefined {
  if (body.length < 3 || body.readUIntBE(0, 3) !== body.length - 3) return undefined;
  const found: Buffer[] = [];
  let at = 3;
  while (at < body.length && found.length < MAX_CERTIFICATES) {
    if (at + 3 > body.length) return undefined;
    const length = body.readUIntBE(at, 3);
    if (length === 0 || at + 3 + length > body.length) return undefined;
    found.push(body.subarray(at + 3, at + 3 + length));
    at += 3 + length;
  }
  return found;
}

/**
 * Puts the bytes of a server together to the answer to one ClientHello, however they are cut. At most 128 kB of
 * handshake are kept and 20 certificates read; more bytes are `too-long`. Never throws.
 */
export class ServerAnswerReader {
  #bytes = Buffer.alloc(0);
  #handshake = Buffer.alloc(0);
  #hello: { version: number; suite: number } | undefined;

  /** Takes more bytes; an answer once the server has said enough. */
  push(chunk: Buffer): ServerAnswer | undefined {
    this.#bytes = Buffer.concat([this.#bytes, chunk]);
    for (;;) {
      const record = this.#nextRecord();
      if (record === undefined) return undefined;
      if ('kind' in record) return record;
      const answer = this.#take(record);
      if (answer !== undefined) return answer;
    }
  }

  /** What is known when the server has ended the connection; undefined when that is nothing. */
  end(): ServerAnswer | undefined {
    return this.#hello === undefined ? undefined : this.#answer(this.#hello, []);
  }

  #nextRecord(): Message | ServerAnswer | undefined {
    const type = this.#bytes[0];
    if (type === undefined) return undefined;
    if (type !== HANDSHAKE && type !== ALERT) return { kind: this.#hello === undefined ? 'not-tls' : 'malformed' };
    if (this.#bytes.length > 1 && this.#bytes[1] !== 3) return { kind: 'not-tls' };
    if (this.#bytes.length < 5) return undefined;
    const length = this.#bytes.readUInt16BE(3);
    if (length > MAX_RECORD) return { kind: 'too-long' };
    if (length === 0) return { kind: 'malformed' };
    if (this.#bytes.length < 5 + length) return undefined;
    const body = this.#bytes.subarray(5, 5 + length);
    this.#bytes = this.#bytes.subarray(5 + length);
    return { type, body };
  }

  #take({ type, body }: Message): ServerAnswer | undefined {
    if (type === ALERT) return body.length === 2 ? { kind: 'alert', code: body[1] ?? 0 } : { kind: 'malformed' };
    this.#handshake = Buffer.concat([this.#handshake, body]);
    if (this.#handshake.length > MAX_HANDSHAKE) return { kind: 'too-long' };
    for (;;) {
      const message = this.#nextMessage();
      if (message === undefined) return undefined;
      if ('kind' in message) return message;
      const answer = this.#read(message);
      if (answer !== undefined) return answer;
    }
  }

  #nextMessage(): Message | ServerAnswer | undefined {
    if (this.#handshake.length < 4) return undefined;
    const length = this.#handshake.readUIntBE(1, 3);
    if (length > MAX_HANDSHAKE) return { kind: 'too-long' };
    if (this.#handshake.length < 4 + length) return undefined;
    const message = { type: this.#handshake[0] ?? 0, body: this.#handshake.subarray(4, 4 + length) };
    this.#handshake = this.#handshake.subarray(4 + length);
    return message;
  }

  #read({ type, body }: Message): ServerAnswer | undefined {
    if (this.#hello === undefined) {
      this.#hello = type === SERVER_HELLO ? readHello(body) : undefined;
      if (this.#hello === undefined) return { kind: 'malformed' };
      // From TLS 1.3 on everything that follows is encrypted.
      return this.#hello.version === 0x0304 ? this.#answer(this.#hello, []) : undefined;
    }
    if (type === CERTIFICATE) {
      const certificates = readCertificates(body);
      return certificates === undefined ? { kind: 'malformed' } : this.#answer(this.#hello, certificates);
    }
    return type === SERVER_HELLO_DONE ? this.#answer(this.#hello, []) : undefined;
  }

  #answer({ version, suite }: { version: number; suite: number }, certificates: readonly Uint8Array[]): ServerAnswer {
    const known = versionOf(version);
    return { kind: 'hello', ...(known === undefined ? {} : { version: known }), suite, certificates };
  }
}
