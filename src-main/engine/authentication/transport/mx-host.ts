import type { Failure } from '../../../contract/failure.ts';
import { isSameIp, readIp, reverseNameOf } from '../address/ip.ts';
import { specialRange } from '../address/special-range.ts';
import { type DomainFinding, findingOf } from '../finding.ts';
import { type Asked, isAbsent, type NameService, type RecordType } from '../name-service.ts';
import codes from './mx.codes.ts';

const finding = findingOf(codes);
const MOST_ADDRESSES = 4;
/** Microsoft 365 gives such names to prove who owns a domain; no mail goes there. */
const TEST_NAME = /^ms\d+\.msv1\.invalid$/;

/** Judges one mail server by its name and its addresses; nothing is connected to. */
export async function mxHostFindings(host: string, ask: NameService): Promise<DomainFinding[]> {
  if (readIp(host.replace(/^\[|\]$/g, '')) !== undefined) return [finding('mx-is-address', host, { values: { host } })];
  if (TEST_NAME.test(host)) return [finding('mx-test-name', host, { values: { host } })];
  const asked = await Promise.all((['A', 'AAAA'] as const).map((type) => question(host, type, ask)));
  const addresses = asked.flatMap(({ answer }) => (answer.ok ? answer.records : [])).slice(0, MOST_ADDRESSES);
  return [
    ...aliasFindings(host, asked),
    ...(addresses.length > 0 ? await addressFindings(host, addresses, asked, ask) : noAddress(host, asked)),
  ];
}

async function question(name: string, type: RecordType, ask: NameService): Promise<Asked> {
  return { name, type, answer: await ask(name, type) };
}

/** A mail server may not be an alias (RFC 2181 section 10.3). */
function aliasFindings(host: string, evidence: readonly Asked[]): DomainFinding[] {
  const target = evidence
    .map(({ answer }) => (answer.ok ? answer.alias : undefined))
    .find((alias) => alias !== undefined);
  return target === undefined ? [] : [finding('mx-is-alias', host, { values: { host, target }, evidence })];
}

function noAddress(host: string, evidence: readonly Asked[]): DomainFinding[] {
  const failure = failureOf(evidence);
  if (failure !== undefined) return [finding('mx-host-could-not-check', host, { values: { host, failure }, evidence })];
  return [finding('mx-no-address', host, { values: { host }, evidence })];
}

function failureOf(evidence: readonly Asked[]): Failure | undefined {
  const open = evidence.map(({ answer }) => answer).find((answer) => !answer.ok && !isAbsent(answer));
  return open?.ok === false ? open.failure : undefined;
}

async function addressFindings(
  host: string,
  addresses: readonly string[],
  forward: readonly Asked[],
  ask: NameService,
): Promise<DomainFinding[]> {
  const found = await Promise.all(
    addresses.map(async (address) => {
      const ip = readIp(address);
      if (ip === undefined) return [];
      if (specialRange(ip) !== undefined)
        return [finding('mx-not-public', host, { values: { host, address }, evidence: forward })];
      return reverseFindings({ host, address }, await question(reverseNameOf(ip), 'PTR', ask), ask);
    }),
  );
  return found.flat();
}

/** The name of an address matters to who sends; for a server that receives it is a notice only. */
async function reverseFindings(
  values: { host: string; address: string },
  reverse: Asked,
  ask: NameService,
): Promise<DomainFinding[]> {
  const { host, address } = values;
  const { answer } = reverse;
  if (!answer.ok) return isAbsent(answer) ? [finding('mx-no-name', host, { values, evidence: [reverse] })] : [];
  const ip = readIp(address);
  const type = ip?.family === 6 ? 'AAAA' : 'A';
  const back = await Promise.all(answer.records.slice(0, MOST_ADDRESSES).map((name) => question(name, type, ask)));
  const isOpen = failureOf(back) !== undefined;
  const leadsBack = back.some(
    (one) => one.answer.ok && one.answer.records.some((record) => ip !== undefined && isSameIp(ip, record)),
  );
  return leadsBack || isOpen ? [] : [finding('mx-name-unconfirmed', host, { values, evidence: [reverse, ...back] })];
}
