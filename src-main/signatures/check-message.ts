import { lookUpKey, type KeyLookUp } from '../engine/authentication/dkim/look-up-key.ts';
import type { CheckedSignatures } from '../engine/authentication/dkim/signature.ts';
import { evaluateDmarc, type DmarcResult } from '../engine/authentication/dmarc/evaluate-dmarc.ts';
import { readAuthor } from '../engine/authentication/message/author.ts';
import { judgeMessage, type JudgedMessage, type Settings } from '../engine/authentication/message/judge-message.ts';
import { fieldOf, readMessage, type ReadMessage } from '../engine/authentication/message/read-message.ts';
import type { MethodResult } from '../engine/authentication/message/auth-results.ts';
import { readWay } from '../engine/authentication/message/trusted-way.ts';
import type { ServerCheck } from '../engine/authentication/message/judge-input.ts';
import { evaluateSpf } from '../engine/authentication/spf/evaluate.ts';
import { addressesIn } from '../engine/mime/addresses-in.ts';
import { rememberAsked, type NameService } from '../engine/authentication/name-service.ts';
import { verifySignatures } from './verify-signatures.ts';

interface Options extends Settings {
  readonly now: Date;
  readonly signal: AbortSignal;
  /** Nobody is asked: keys and rules stay open. */
  readonly offline: boolean;
}

/** Keys of so many signatures are looked at once more, for what is worth a word about them. */
const MOST_KEYS = 20;

const nobody: NameService = () => Promise.resolve({ ok: false, failure: 'stopped' });

/** Reads a message, asks for what its checks need, and judges it. Never rejects because of the network. */
export async function checkMessage(bytes: Uint8Array, names: NameService, options: Options): Promise<JudgedMessage> {
  const message = readMessage(bytes);
  const { ask } = rememberAsked(options.offline ? nobody : names);
  const checked = await verifySignatures(bytes, ask, options);
  if (options.offline) return judgeMessage(message, { checked, keys: new Map() }, options);
  const spf = await serverOf(message, ask, options);
  const [keys, dmarc] = await Promise.all([keysOf(checked, ask), ruleOf(message, checked, ask, spf)]);
  return judgeMessage(message, { checked, keys, dmarc, ...(spf !== undefined && { spf }) }, options);
}

async function keysOf({ signatures }: CheckedSignatures, ask: NameService): Promise<ReadonlyMap<string, KeyLookUp>> {
  const wanted = new Map(signatures.slice(0, MOST_KEYS).map((one) => [one.keyName, one]));
  const found = await Promise.all(
    [...wanted].map(async ([name, { selector, domain }]) => [name, await lookUpKey(ask, selector, domain)] as const),
  );
  return new Map(found);
}

/**
 * Whether the sending server may send for the domain of the return address (RFC 7208): checked anew where the message
 * tells the address it came from, else what the receiver said.
 */
async function serverOf(
  { fields }: ReadMessage,
  names: NameService,
  { orgOf, server }: Options,
): Promise<ServerCheck | undefined> {
  const { sendingIp, hops, verdicts } = readWay(fields, orgOf, server);
  const path = fieldOf(fields, 'return-path');
  if (sendingIp === undefined || path === undefined) return saidServer(verdicts);
  const sender = addressesIn(path)[0] ?? '';
  const helo = hops.findLast(({ ip }) => ip === sendingIp)?.from ?? '';
  const { result, code } = await evaluateSpf({ ip: sendingIp, sender, helo, names });
  const domain = sender === '' ? helo : sender.slice(sender.lastIndexOf('@') + 1);
  return { domain, result, ip: sendingIp, why: code, from: 'own-check' };
}

function saidServer(verdicts: readonly MethodResult[]): ServerCheck | undefined {
  const spf = verdicts.find(({ method }) => method === 'spf');
  const sender = spf?.properties['smtp.mailfrom'] ?? spf?.properties['smtp.helo'];
  if (spf === undefined || sender === undefined) return undefined;
  return { domain: sender.slice(sender.lastIndexOf('@') + 1), result: spf.result, from: 'provider' };
}

const ruleOf = (
  message: ReadMessage,
  checked: CheckedSignatures,
  names: NameService,
  spf: ServerCheck | undefined,
): Promise<DmarcResult> =>
  evaluateDmarc({
    headerFrom: readAuthor(message.fields).domains,
    dkim: checked.signatures.map(({ domain, result }) => ({ domain, result })),
    names,
    ...(spf !== undefined && { spf: { domain: spf.domain, result: spf.result } }),
  });
