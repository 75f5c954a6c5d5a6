import type { KeyLookUp } from '../dkim/look-up-key.ts';
import { readKey } from '../dkim/read-key.ts';
import type { SignatureReason } from '../dkim/signature.ts';
import { counts, isVouchedFor, type AlignedSignature, type JudgeInput } from './judge-input.ts';
import { found, type MessageFinding } from './message-finding.ts';
import type { MessageCode } from './words.ts';

const CODES: Readonly<Partial<Record<SignatureReason, MessageCode>>> = {
  verified: 'signature-good',
  'key-testing': 'key-testing',
  'weak-algorithm': 'old-algorithm',
  'body-changed-on-the-way': 'body-changed',
  'bad-signature': 'signature-wrong',
  'key-missing': 'key-missing',
  'key-revoked': 'key-revoked',
  'key-broken': 'key-broken',
  'key-not-for-mail': 'key-broken',
  'key-too-short': 'key-too-short',
  expired: 'signature-expired',
  'unsupported-algorithm': 'signature-void',
  'identity-outside-domain': 'signature-void',
  'from-not-signed': 'signature-void',
  syntax: 'signature-void',
  'could-not-check': 'key-unknown',
};

/** For `signature-void`. */
const REASONS: Readonly<Partial<Record<SignatureReason, string>>> = {
  'unsupported-algorithm': 'it uses a method that is not known',
  'identity-outside-domain': 'it names a person of another domain',
  'from-not-signed': 'it does not cover the From line',
  syntax: 'it is not well formed',
};

/** The record without what was pasted around it, where that makes it a key. */
function mended(record: string): string | undefined {
  const clean = record
    .replace(/^\S*\s+(?:\d+\s+)?(?:IN\s+)?TXT\s+/i, '')
    .replace(/["“”\\]/g, '')
    .trim();
  return clean !== record && readKey(clean).usable ? clean : undefined;
}

interface Change {
  readonly before?: string;
  readonly after?: string;
}

function changeOf(code: MessageCode, record: string | undefined): Change {
  if (record === undefined) return {};
  const testing = code === 'key-testing' ? record.replace(/;?\s*\bt\s*=\s*y(?=\s*(?:;|$))/i, '') : undefined;
  const after = testing ?? (code === 'key-broken' ? mended(record) : undefined);
  return after === undefined || after === record ? { before: record } : { before: record, after };
}

/** What the name service holds for a signature, as one line each. */
function keyLines(key: KeyLookUp | undefined): string[] {
  if (key?.state === 'found') return [`${key.name} TXT ${key.record}`];
  return key?.state === 'alias-to-nothing' ? [`${key.name} CNAME ${key.alias}`] : [];
}

/** The main finding about one signature. */
function mainFinding(one: AlignedSignature, { keys }: JudgeInput): MessageFinding[] {
  const key = keys.get(one.keyName);
  const alias = key?.state === 'alias-to-nothing' ? key.alias : '';
  const code = one.reason === 'key-missing' && alias !== '' ? 'key-alias-lost' : CODES[one.reason];
  if (code === undefined) return [];
  const values = { domain: one.domain, name: one.keyName, alias, reason: REASONS[one.reason] ?? '' };
  return [
    found(code, {
      subject: one.domain,
      evidence: [`DKIM-Signature: d=${one.domain}; s=${one.selector}; a=${one.algorithm}`, ...keyLines(key)],
      values: { ...values, date: one.expiresAt?.slice(0, 10) ?? '' },
      ...changeOf(code, key?.state === 'found' ? key.record : undefined),
    }),
  ];
}

const GOOD_BITS = 2048;

/** What is worth a word about a signature that counts. */
function sideFindings(one: AlignedSignature): MessageFinding[] {
  if (!counts(one)) return [];
  const { domain, keyBits, uncovered } = one;
  const isShort = keyBits !== undefined && keyBits < GOOD_BITS;
  return [
    ...(isShort ? [found('key-weak', { subject: domain, values: { domain, bits: keyBits } })] : []),
    ...(uncovered !== undefined && uncovered > 0
      ? [found('signature-partial', { subject: domain, values: { domain, count: uncovered } })]
      : []),
  ];
}

/** What is wrong with one of several signatures does no harm while another one vouches for the author. */
const milder = (finding: MessageFinding): MessageFinding =>
  finding.severity === 'problem' ? { ...finding, severity: 'notice' } : finding;

function wholeFindings(input: JudgeInput): MessageFinding[] {
  const { checked, signatures, author } = input;
  const domain = author.domains[0] ?? '';
  if (checked.trouble !== undefined)
    return [found(checked.trouble === 'stopped' ? 'check-stopped' : 'header-too-large', { subject: 'message' })];
  if (signatures.length === 0) return [found('unsigned', { subject: domain })];
  const good = signatures.filter(counts);
  const signers = [...new Set(good.map((one) => one.domain))].join(', ');
  const others = good.length > 0 && !isVouchedFor(input) && domain !== '';
  return [
    ...(others ? [found('signed-by-others', { subject: domain, values: { domain, signers } })] : []),
    ...(checked.total > checked.checked
      ? [
          found('too-many-signatures', {
            subject: 'message',
            values: { count: checked.total, checked: checked.checked },
          }),
        ]
      : []),
  ];
}

function chainFindings({ checked: { arc } }: JudgeInput): MessageFinding[] {
  const evidence = arc.hops.map(({ instance, domain, said }) => `ARC-Seal: i=${instance}; d=${domain}; cv=${said}`);
  const subject = arc.hops.at(-1)?.domain ?? 'message';
  if (arc.cv === 'pass') return [found('chain-good', { subject, evidence, values: { count: arc.hops.length } })];
  return arc.cv === 'fail' ? [found('chain-broken', { subject, evidence, values: { reason: arc.reason } })] : [];
}

/** Everything about the signatures of a message and the chain of those that passed it on. */
export function signatureFindings(input: JudgeInput): MessageFinding[] {
  const each = input.signatures.flatMap((one) => [...mainFinding(one, input), ...sideFindings(one)]);
  return [...wholeFindings(input), ...(isVouchedFor(input) ? each.map(milder) : each), ...chainFindings(input)];
}
