import type { Socket } from 'node:net';
import { Fault } from './fault.ts';
import type { Limit } from './limit.ts';
import { LineReader } from './line-reader.ts';
import type { TlsFault } from './types.ts';

const MAX_LINES = 128;

interface SmtpReply {
  readonly code: number;
  readonly lines: readonly string[];
}

/** Reads one SMTP reply (RFC 5321 section 4.2.1), all of its lines. */
async function smtpReply(reader: LineReader, late: TlsFault, malformed: TlsFault): Promise<SmtpReply> {
  const lines: string[] = [];
  while (lines.length < MAX_LINES) {
    const match = /^([2-5]\d\d)(?:([ -])(.*))?$/s.exec(await reader.next(late));
    if (match === null) throw new Fault(malformed);
    lines.push(match[3] ?? '');
    if (match[2] !== '-') return { code: Number(match[1]), lines };
  }
  throw new Fault('reply-too-long');
}

async function smtp(socket: Socket, reader: LineReader): Promise<void> {
  const greeting = await smtpReply(reader, 'greeting-timeout', 'not-smtp');
  if (greeting.code !== 220) throw new Fault('greeting-refused', String(greeting.code));
  socket.write('EHLO [127.0.0.1]\r\n');
  const hello = await smtpReply(reader, 'reply-timeout', 'reply-malformed');
  if (hello.code !== 250) throw new Fault('command-refused', String(hello.code));
  const offered = hello.lines.slice(1).some((line) => /^STARTTLS(\s|$)/i.test(line));
  if (!offered) throw new Fault('starttls-not-offered');
  socket.write('STARTTLS\r\n');
  const answer = await smtpReply(reader, 'reply-timeout', 'reply-malformed');
  if (answer.code !== 220) throw new Fault('starttls-refused', String(answer.code));
}

/** Reads IMAP lines until the one with `tag` (RFC 3501 section 7.1) and gives all of them. */
async function imapReply(reader: LineReader, tag: string): Promise<{ status: string; lines: string[] }> {
  const lines: string[] = [];
  while (lines.length < MAX_LINES) {
    const line = await reader.next('reply-timeout');
    if (line.startsWith(`${tag} `)) return { status: line.split(' ')[1]?.toUpperCase() ?? '', lines };
    if (!line.startsWith('* ')) throw new Fault('reply-malformed');
    lines.push(line);
  }
  throw new Fault('reply-too-long');
}

async function imap(socket: Socket, reader: LineReader): Promise<void> {
  const greeting = await reader.next('greeting-timeout');
  if (!/^\* (OK|PREAUTH)\b/i.test(greeting)) {
    throw new Fault(/^\* BYE\b/i.test(greeting) ? 'greeting-refused' : 'reply-malformed');
  }
  socket.write('a1 CAPABILITY\r\n');
  const capability = await imapReply(reader, 'a1');
  if (!capability.lines.some((line) => /^\* CAPABILITY\b.*\sSTARTTLS(\s|$)/i.test(line))) {
    throw new Fault('starttls-not-offered');
  }
  socket.write('a2 STARTTLS\r\n');
  const answer = await imapReply(reader, 'a2');
  if (answer.status !== 'OK') throw new Fault('starttls-refused', answer.status.slice(0, 20));
}

async function pop3(socket: Socket, reader: LineReader): Promise<void> {
  const greeting = await reader.next('greeting-timeout');
  if (!greeting.startsWith('+OK')) {
    throw new Fault(greeting.startsWith('-ERR') ? 'greeting-refused' : 'reply-malformed');
  }
  // RFC 2595 section 4; asking CAPA first would gain nothing, for an old server may know STLS without it.
  socket.write('STLS\r\n');
  const answer = await reader.next('reply-timeout');
  if (answer.startsWith('-ERR')) throw new Fault('starttls-refused');
  if (!answer.startsWith('+OK')) throw new Fault('reply-malformed');
}

const DIALECTS = { smtp, imap, pop3 };

/**
 * Speaks the clear-text part up to the point where the handshake begins. Rejects with a `Fault`; bytes that came
 * behind the server's last answer are `starttls-injected` (CVE-2011-0411), for they would pass as secured ones.
 */
export async function startTls(socket: Socket, protocol: keyof typeof DIALECTS, limit: Limit): Promise<void> {
  const reader = new LineReader(socket, limit);
  let leftover: boolean;
  try {
    await DIALECTS[protocol](socket, reader);
  } finally {
    leftover = reader.detach().leftover;
  }
  if (leftover) throw new Fault('starttls-injected');
}
