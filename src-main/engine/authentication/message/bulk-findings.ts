import type { Entity } from '../../mime/read-entity.ts';
import { counts, isVouchedFor, type BulkRule, type JudgeInput } from './judge-input.ts';
import { found, type MessageFinding } from './message-finding.ts';
import { fieldOf } from './read-message.ts';

const LIST_FIELDS = ['list-id', 'list-unsubscribe', 'list-unsubscribe-post', 'feedback-id'];

/** Whether a message says itself that it goes to many. */
export const looksBulk = (fields: Entity['fields']): boolean =>
  fields.some(([name]) => LIST_FIELDS.includes(name)) || /^(?:bulk|list)$/i.test(fieldOf(fields, 'precedence') ?? '');

const LINK = 'List-Unsubscribe with an https link';
const POST = 'List-Unsubscribe-Post: List-Unsubscribe=One-Click';

/** What is missing of the two lines (RFC 8058 section 3.1). */
function missingLines(fields: Entity['fields']): string[] {
  const link = fieldOf(fields, 'list-unsubscribe') ?? '';
  const post = fieldOf(fields, 'list-unsubscribe-post') ?? '';
  return [
    ...(/<\s*https:\/\/[^>\s]{1,2000}>/i.test(link) ? [] : [LINK]),
    ...(/^\s*List-Unsubscribe\s*=\s*One-Click\s*$/i.test(post) ? [] : [POST]),
  ];
}

/** Both lines have to be covered by a signature that holds (RFC 8058 section 4). */
const linesSigned = ({ signatures }: JudgeInput): boolean =>
  signatures.some(
    (one) => counts(one) && ['list-unsubscribe', 'list-unsubscribe-post'].every((name) => one.headers.includes(name)),
  );

function clickFindings(input: JudgeInput): MessageFinding[] {
  const { fields } = input.message;
  const evidence = ['List-Unsubscribe', 'List-Unsubscribe-Post'].flatMap((name) => {
    const value = fieldOf(fields, name.toLowerCase());
    return value === undefined ? [] : [`${name}: ${value}`];
  });
  const missing = missingLines(fields);
  if (missing.length > 0)
    return [found('unsubscribe-incomplete', { subject: 'header', evidence, values: { missing: missing.join(', ') } })];
  return linesSigned(input) || isOpen(input) ? [] : [found('unsubscribe-unsigned', { subject: 'header', evidence })];
}

type Need = BulkRule['needs'][number];

const isOpen = ({ signatures, checked }: JudgeInput): boolean =>
  checked.trouble !== undefined || signatures.some(({ reason }) => reason === 'could-not-check');

/** What is surely not there: what could not be checked is not held against the message. */
function lacking(input: JudgeInput): ReadonlyMap<Need, string> {
  const { dmarc, spf } = input;
  const noRule = dmarc?.result === 'none' && dmarc.reason === 'no-record';
  const all: readonly (readonly [Need, boolean, string])[] = [
    ['signature', !isOpen(input) && !isVouchedFor(input), 'a good signature of the own domain'],
    ['sender-server', spf !== undefined && !['pass', 'temperror'].includes(spf.result), 'a server on the list (SPF)'],
    ['rule', noRule, 'a rule for the domain (DMARC)'],
    ['rule', dmarc?.result === 'fail', 'a sender that fits the domain (DMARC)'],
  ];
  return new Map(all.filter(([, lacks]) => lacks).map(([need, , words]) => [need, words]));
}

function ruleFindings(input: JudgeInput): MessageFinding[] {
  const lacks = lacking(input);
  const missed = input.bulkRules.filter(({ needs }) => needs.some((need) => lacks.has(need)));
  if (missed.length === 0) return [];
  const all = [...lacks].filter(([need]) => missed.some(({ needs }) => needs.includes(need)));
  const perDay = Math.min(...missed.flatMap((rule) => rule.perDay ?? []));
  return [
    found('bulk-rules', {
      subject: input.author.domains[0] ?? 'message',
      values: {
        providers: missed.map(({ name }) => name).join(', '),
        count: Number.isFinite(perDay) ? perDay.toLocaleString('en') : 'many',
        missing: all.map(([, words]) => words).join(', '),
      },
    }),
  ];
}

/** The rules of the big providers for mailings, for a message that says that it is one. */
export const bulkFindings = (input: JudgeInput): MessageFinding[] =>
  looksBulk(input.message.fields) ? [...clickFindings(input), ...ruleFindings(input)] : [];
