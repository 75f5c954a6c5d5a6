import { isIP, type Socket } from 'node:net';
import { checkTls } from 'tls-checker-lite';
import type { Proposal } from '../contract/settings.ts';
import { addressAllowed } from '../net/http-address-allowed.ts';
import type { Net, TcpTarget } from '../net/net.ts';
import { SmtpDialog } from '../net/smtp/dialog.ts';
import { readGreeting } from '../net/smtp/read-greeting.ts';
import { askRecords } from './ask-records.ts';

const DEADLINE_MS = 5000;
const MOST_ADDRESSES = 2;

/** `good`: speaks mail with a certificate for this name. `odd`: speaks TLS, but not as this name. `silent`: neither. */
export type Answer = 'good' | 'odd' | 'silent';

async function addresses(hostname: string, net: Net, signal: AbortSignal): Promise<string[]> {
  const found = await Promise.all((['A', 'AAAA'] as const).map((type) => askRecords(net, type, hostname, signal)));
  const known = found.flat().filter((address) => isIP(address) !== 0 && addressAllowed(address));
  return known.slice(0, MOST_ADDRESSES);
}

/** Inside TLS a mail server greets; after STARTTLS it has already done so. Says goodbye in both cases. */
async function speaksMail(socket: Socket, greets: boolean, { clock }: Net, signal: AbortSignal): Promise<boolean> {
  const dialog = new SmtpDialog(socket, { clock, signal, stepMs: DEADLINE_MS });
  const failure = greets ? (await readGreeting(dialog)).failure : undefined;
  void dialog.leave();
  return failure === undefined;
}

async function askAt(where: TcpTarget, { submission }: Proposal, net: Net, signal: AbortSignal): Promise<Answer> {
  const opened = await net.connect(where, signal, DEADLINE_MS);
  if (!opened.ok) return 'silent';
  const { ok, facts, socket } = await checkTls({
    host: where.address,
    port: where.port,
    servername: submission.hostname,
    socket: opened.value,
    ...(submission.socketType === 'starttls' ? { starttls: 'smtp' } : {}),
    trustedCertificates: net.trustedCertificates,
    signal,
    deadlineMs: DEADLINE_MS,
    keepOpen: true,
    now: net.clock.now(),
  });
  if (!ok || socket === undefined) return 'silent';
  const isMail = await speaksMail(socket, submission.socketType === 'tls', net, signal);
  if (!isMail) return 'silent';
  return facts.problems.length === 0 ? 'good' : 'odd';
}

/**
 * Whether a server answers as a proposal says: port, kind of encryption, and a certificate that covers its name. Only
 * public addresses are asked; the server hears a hello and a goodbye, and no name of anybody.
 */
export async function askServer(proposal: Proposal, net: Net, signal: AbortSignal): Promise<Answer> {
  const { hostname, port } = proposal.submission;
  if (port === undefined) return 'silent';
  let best: Answer = 'silent';
  for (const address of await addresses(hostname, net, signal)) {
    const answer = await askAt({ address, port, family: isIP(address) === 6 ? 6 : 4 }, proposal, net, signal);
    if (answer === 'good') return answer;
    if (answer === 'odd') best = answer;
  }
  return best;
}
