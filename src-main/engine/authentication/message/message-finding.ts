import { cleanText } from '../../replies/clean-text.ts';
import type { Severity } from '../finding.ts';
import { WORDS, type MessageCode, type Words } from './words.ts';

/** One judgement about a message: data only; `sentencesOf` gives its words. */
export interface MessageFinding {
  readonly code: MessageCode;
  readonly severity: Severity;
  /** What it is about: a domain, a name of a record, a field. */
  readonly subject: string;
  /** Lines of the message or answers that it rests on. */
  readonly evidence: readonly string[];
  readonly values: Readonly<Record<string, string>>;
  readonly fix?: MessageFix;
}

/** What to change, where, and where it is one line: how it reads before and after. */
export interface MessageFix {
  readonly what: string;
  readonly where: 'name-service' | 'mail-server' | 'mail-app' | 'nobody';
  readonly before?: string;
  readonly after?: string;
}

interface Details {
  readonly subject: string;
  readonly evidence?: readonly (string | undefined)[];
  readonly values?: Readonly<Record<string, string | number>>;
  readonly before?: string;
  readonly after?: string;
}

const MOST_EVIDENCE = 20;

/** A finding with everything in it safe to show. */
export function found(
  code: MessageCode,
  { subject, evidence = [], values = {}, before, after }: Details,
): MessageFinding {
  const { severity, fix }: Words = WORDS[code];
  const clean = Object.entries(values).map(([name, value]) => [name, cleanText(String(value), 300)] as const);
  const all = Object.fromEntries(clean);
  return {
    code,
    severity,
    subject: cleanText(subject, 253),
    evidence: evidence
      .filter((line) => line !== undefined)
      .slice(0, MOST_EVIDENCE)
      .map((line) => cleanText(line, 500)),
    values: all,
    ...(fix !== undefined && {
      fix: {
        what: filled(fix.what, all),
        where: fix.where,
        ...(before !== undefined && { before: cleanText(before, 2000) }),
        ...(after !== undefined && { after: cleanText(after, 2000) }),
      },
    }),
  };
}

const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (hole, name: string) => values[name] ?? hole);

/** What a finding says to people. */
export function sentencesOf({ code, values }: MessageFinding): { readonly title: string; readonly says: string } {
  const { title, says } = WORDS[code];
  return { title: filled(title, values), says: filled(says, values) };
}

const PLACES = new Map(Object.keys(WORDS).map((code, place) => [code, place]));

/** By effect, not by standard; those of one kind stay as they were. */
export const byEffect = (findings: readonly MessageFinding[]): MessageFinding[] =>
  [...findings].sort((a, b) => (PLACES.get(a.code) ?? 0) - (PLACES.get(b.code) ?? 0));
