import { isIPv6 } from 'node:net';
import { checkTls, surveyTls } from 'tls-checker-lite';
import { command, UsageError } from './command.ts';
import { readNumber, readOptions } from './options.ts';

const KINDS = ['smtp', 'imap', 'pop3'] as const;
type Kind = (typeof KINDS)[number];

export default command({
  name: 'tls',
  usage: 'tls HOST:PORT [--starttls smtp|imap|pop3] [--json]',
  does: 'reads the certificate, every problem, and which versions and ciphers are taken',
  async run(args, io) {
    const { values, positionals } = readOptions(args, { starttls: { type: 'string' }, json: { type: 'boolean' } });
    const { host, port } = readTarget(positionals);
    const starttls = readKind(values.starttls);
    const where = { host, port, servername: host, signal: io.signal, ...(starttls !== undefined && { starttls }) };
    const [checked, offers] = await Promise.all([checkTls(where), surveyTls(where)]);
    const result = { ...checked, offers };
    io.out(values.json ? JSON.stringify(result) : JSON.stringify(result, null, 2));
    return io.signal.aborted ? 130 : 0;
  },
});

function readTarget([target, ...more]: string[]): { host: string; port: number } {
  const parts = /^(?:\[([^\]]+)\]|([^:]+)):(\d+)$/.exec(target ?? '');
  if (parts === null || more.length > 0) throw new UsageError('Give one HOST:PORT.');
  const host = parts[1] ?? parts[2] ?? '';
  if (parts[1] !== undefined && !isIPv6(host)) throw new UsageError('Only an IPv6 address stands in brackets.');
  return { host, port: readNumber(parts[3] ?? '', 'PORT', 1, 65535) };
}

function readKind(text: string | undefined): Kind | undefined {
  if (text === undefined) return undefined;
  const kind = KINDS.find((one) => one === text);
  if (kind === undefined) throw new UsageError(`--starttls is one of ${KINDS.join(', ')}.`);
  return kind;
}
