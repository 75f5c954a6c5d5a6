import type { DomainChange, DomainCheck, DomainPart } from '../../../contract/domain-check.ts';
import type { Failure } from '../../../contract/failure.ts';
import type { ProbeId } from '../../../contract/observation.ts';
import type { Row } from './world.ts';

export const DOMAIN = 'northmail.example';
export const SENDING = '203.0.113.7';

type Severity = DomainCheck['severity'];

/** One judgement as the engine gives it. */
export const check = (
  code: string,
  severity: Severity,
  more: { readonly values?: Readonly<Record<string, string>>; readonly change?: DomainChange } = {},
): DomainCheck => ({ code, severity, subject: DOMAIN, values: {}, ...more });

const row = (probe: ProbeId, part: DomainPart, checks: readonly DomainCheck[], more: Partial<Row> = {}): Row => ({
  probe,
  outcome: more.failure === undefined ? 'ok' : 'failed',
  host: DOMAIN,
  part,
  checks: [...checks],
  ...more,
});

export const good = (code: string): DomainCheck => check(code, 'good');
export const problem = (code: string, change?: DomainChange): DomainCheck =>
  check(code, 'problem', change === undefined ? {} : { change });

/** A part of the domain that could not be looked at: its name servers did not answer. */
export const openPart = (part: DomainPart, code: string, failure: Failure = 'dns-servfail'): Row =>
  row('domain-records', part, [check(code, 'could-not-check', { values: { failure } })], { failure });

export const senderList = (record: string | undefined, ...checks: readonly DomainCheck[]): Row =>
  row('domain-records', 'spf', checks, record === undefined ? {} : { recordType: 'TXT', answers: [record] });
export const LIST = 'v=spf1 ip4:203.0.113.0/24 -all';
export const goodList = (): Row => senderList(LIST, good('spf-good'));
export const noList = (): Row => senderList(undefined, problem('spf-none'));

/** The rule of the domain; `undefined`: there is none. */
export const rule = (policy: 'none' | 'quarantine' | 'reject' | undefined): Row => {
  if (policy === undefined) return row('domain-records', 'dmarc', [check('dmarc-none', 'warning')]);
  if (policy === 'none') return row('domain-records', 'dmarc', [check('dmarc-p-none', 'notice')]);
  return row('domain-records', 'dmarc', [check('dmarc-good', 'good', { values: { policy } })]);
};
export const brokenRule = (code = 'dmarc-several'): Row => row('domain-records', 'dmarc', [problem(code)]);

export const keys = (...checks: readonly DomainCheck[]): Row => row('domain-records', 'dkim', checks);
export const goodKey = (): Row => keys(good('dkim-key-good'));
export const noKeyFound = (): Row => keys(check('dkim-not-found-among', 'notice', { values: { tried: '8' } }));
/** The key behind the signature of the person's own message. */
export const ownSignature = (one: DomainCheck = good('dkim-key-good')): Row =>
  row('domain-records', 'signature', [one]);

const SENDER: Readonly<Record<string, Severity>> = {
  'sender-allowed': 'good',
  'sender-refused': 'problem',
  'sender-doubted': 'warning',
  'sender-not-named': 'warning',
  'sender-no-rule': 'problem',
  'sender-rule-broken': 'problem',
};
/** Whether the sending address may send. */
export const sender = (code: keyof typeof SENDER, change?: DomainChange, address = SENDING): Row =>
  row('sending-address', 'sender', [check(code, SENDER[code] ?? 'problem', change === undefined ? {} : { change })], {
    address,
  });
/** The name of the sending address. */
export const named = (code = 'address-name-good', severity: Severity = 'good', address = SENDING): Row =>
  row('sending-address', 'address', [check(code, severity)], { address });

/** What the lists say of the sending address. */
export const lists = (...checks: readonly DomainCheck[]): Row =>
  row('block-lists', 'list', checks, { address: SENDING });
/** What the lists say of the domain. */
export const domainLists = (...checks: readonly DomainCheck[]): Row => row('block-lists', 'list', checks);

export const promise = (...checks: readonly DomainCheck[]): Row =>
  row('recipient-promise', 'mta-sts', checks, { host: 'garden.example' });

/** A domain of which everything is in order. */
export const domainInOrder = (): Row[] => [goodList(), rule('reject'), goodKey(), sender('sender-allowed'), named()];
