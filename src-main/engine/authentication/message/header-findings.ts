import { addressesIn } from '../../mime/addresses-in.ts';
import { decodeWords } from '../../mime/decode-words.ts';
import type { JudgeInput } from './judge-input.ts';
import { found, type MessageFinding } from './message-finding.ts';
import { fieldOf, type ReadMessage } from './read-message.ts';

/** Fields that may be there once only (RFC 5322 section 3.6); From has a finding of its own. */
const ONCE = ['date', 'sender', 'reply-to', 'to', 'cc', 'bcc', 'message-id', 'in-reply-to', 'references', 'subject'];
const LONGEST_LINE = 998;
const LARGE = 20_000_000;

const capital = (name: string): string =>
  name.replace(/(?:^|-)[a-z]/g, (letter) => letter.toUpperCase()).replace('Id', 'ID');

function repeated({ fields }: ReadMessage): MessageFinding[] {
  return ONCE.flatMap((name) => {
    const count = fields.filter(([key]) => key === name).length;
    const field = capital(name);
    return count > 1 ? [found('field-twice', { subject: field, values: { field, count } })] : [];
  });
}

function shape({ fields, longestLine, hasRawLetters, size }: ReadMessage): MessageFinding[] {
  const id = fieldOf(fields, 'message-id');
  const evidence = id === undefined ? [] : [`Message-ID: ${id}`];
  return [
    ...(id !== undefined && /^\s*<[^<>@\s]{1,500}@[^<>@\s]{1,500}>\s*$/.test(id)
      ? []
      : [found('id-missing', { subject: 'Message-ID', evidence })]),
    ...(longestLine > LONGEST_LINE
      ? [found('line-too-long', { subject: 'message', values: { count: longestLine } })]
      : []),
    ...(hasRawLetters ? [found('raw-letters', { subject: 'header' })] : []),
    ...(size > LARGE ? [found('very-large', { subject: 'message', values: { size: Math.round(size / 1e6) } })] : []),
  ];
}

function subject({ fields }: ReadMessage): MessageFinding[] {
  const text = decodeWords(fieldOf(fields, 'subject') ?? '').trim();
  if (text === '') return [found('subject-missing', { subject: 'Subject' })];
  const letters = text.replace(/\P{L}/gu, '');
  const shouts = letters.length >= 10 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
  return shouts ? [found('subject-shouts', { subject: 'Subject', evidence: [`Subject: ${text}`] })] : [];
}

const domainIn = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

function addresses({ message: { fields }, author, orgOf }: JudgeInput): MessageFinding[] {
  const [domain] = author.domains;
  if (domain === undefined) return [];
  const own = orgOf(domain);
  const from = decodeWords(fieldOf(fields, 'from') ?? '');
  const name = from.slice(0, Math.max(0, from.lastIndexOf('<')));
  const shown = /[\p{L}\d._%+-]{1,64}@([a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5})/iu.exec(name.slice(0, 1000));
  const replies = addressesIn(fieldOf(fields, 'reply-to') ?? '').map(domainIn);
  const reply = replies.find((one) => orgOf(one) !== own);
  const tricks = shown?.[1] !== undefined && orgOf(shown[1].toLowerCase()) !== own;
  return [
    ...(tricks
      ? [
          found('name-holds-address', {
            subject: 'From',
            evidence: [`From: ${from}`],
            values: { domain, shown: shown[0] },
          }),
        ]
      : []),
    ...(reply !== undefined ? [found('reply-elsewhere', { subject: 'Reply-To', values: { domain, reply } })] : []),
  ];
}

/** What the header and the shape of the lines tell. */
export const headerFindings = (input: JudgeInput): MessageFinding[] => [
  ...repeated(input.message),
  ...shape(input.message),
  ...subject(input.message),
  ...addresses(input),
];
