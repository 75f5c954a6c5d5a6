import type { Confidence } from '../../contract/reading.ts';
import type { Finding, Hop } from '../../contract/result.ts';
import type { Cause } from '../../knowledge/causes.ts';
import type { Fill } from '../diagnosis/fill-values.ts';
import type { Evidence } from '../facts/evidence.ts';

type Place = Hop['place'];

/** Findings of each place, the ones that tell most first. */
const RULES_OF: Readonly<Record<Place, readonly string[]>> = {
  device: ['online'],
  network: ['submission-port-reachable', 'server-name-found'],
  provider: [
    'sender-accepted',
    'sign-in-accepted',
    'sign-in-offered',
    'certificate-good',
    'connection-secure',
    'encryption-fits-port',
    'server-greets',
  ],
  domain: [
    'server-may-send',
    'senders-list-good',
    'mail-vouched-for',
    'domain-rule-good',
    'signature-keys-good',
    'domain-not-listed',
  ],
  recipient: ['recipient-accepted', 'recipient-domain-found'],
};
const PLACES: readonly Place[] = ['device', 'network', 'provider', 'domain', 'recipient'];

const NAMES: Readonly<Record<Place, string>> = {
  device: 'Your computer',
  network: 'Your network',
  provider: 'Your mail provider',
  domain: 'Your domain',
  recipient: 'The recipient',
};

const domainOf = (address: string | undefined): string | undefined => address?.slice(address.lastIndexOf('@') + 1);

function nameOf(place: Place, { case: { account, recipient } }: Evidence): string {
  const known = {
    provider: account?.submission?.hostname,
    domain: domainOf(account?.address),
    recipient: domainOf(recipient),
  };
  const name = place === 'device' || place === 'network' ? undefined : known[place];
  return (name ?? NAMES[place]).slice(0, 120);
}

const short = (said: string | undefined): { said?: string } =>
  said === undefined || said.length > 120 ? {} : { said };

type Shown = Pick<Hop, 'status' | 'said'>;

/** What tells of a place where the cause does not sit. */
function besideCause(own: readonly Finding[], place: Place, isPlaced: boolean): Shown {
  const failing = own.find(({ outcome }) => outcome === 'fail');
  // What a domain publishes is seen, whatever stops the message before it.
  const flaw = place === 'domain' ? (failing ?? own.find(({ outcome }) => outcome === 'warning')) : undefined;
  if (flaw !== undefined) return { status: 'look', ...short(flaw.said) };
  // What stops elsewhere could not be judged here.
  if (failing !== undefined) return isPlaced ? { status: 'unchecked' } : { status: 'look', ...short(failing.said) };
  const passed = own.find(({ outcome }) => outcome === 'pass');
  return passed === undefined ? { status: 'unchecked' } : { status: 'passed', ...short(passed.said) };
}

/** A fault that sits at another place than the rule that found it: the port is closed because the server is down. */
function statusOf(findings: readonly Finding[], place: Place, cause: Cause | undefined, sure: boolean): Shown {
  const own = RULES_OF[place].flatMap((id) => findings.find((finding) => finding.id === id) ?? []);
  if (cause?.place !== place) return besideCause(own, place, cause?.place !== undefined);
  const isFail = ({ outcome }: Finding): boolean => outcome === 'fail';
  const first = own.find(isFail) ?? findings.find(isFail);
  return { status: sure ? 'problem' : 'look', ...short(first?.said) };
}

/** The way of the message in five places, from this computer to the recipient. */
export function pathOf(
  evidence: Evidence,
  findings: readonly Finding[],
  cause: Cause | undefined,
  confidence: Confidence,
  fill: Fill,
): Hop[] {
  const sure = confidence === 'sure' || confidence === 'very-likely';
  const [device, ...further] = PLACES.map((place) => ({
    place,
    name: fill(nameOf(place, evidence), 120),
    ...statusOf(findings, place, cause, sure),
  }));
  return device === undefined ? further : [throughPassed(device, further), ...further];
}

/** Where a later place was reached, this computer did its part, though nothing tested it by itself. */
function throughPassed(device: Hop, further: readonly Hop[]): Hop {
  const reached = further.some(({ status }) => status === 'passed');
  return device.status === 'unchecked' && reached ? { ...device, status: 'passed' } : device;
}
