import { describe, expect, it } from 'vitest';
import { catalogue } from '../../knowledge/replies.ts';
import { decide } from '../replies/decide.ts';
import { behindRelay } from './behind-relay.ts';
import { PROGRAM_SENTENCES } from './testing/program-sentences.ts';
import { PROVIDER_SENTENCES } from './testing/provider-sentences.ts';
import { WORDINGS_BY_SERVER } from './testing/wordings-by-server.ts';
import { WORDINGS_MORE } from './testing/wordings-more.ts';
import { answersFor } from './voices-for.ts';

const reasonOf = (diagnostic: string): string =>
  behindRelay(decide(answersFor({ diagnostic, visible: '' }), catalogue), catalogue)?.match.reason ?? 'unknown';

const rowsOf = (lines: string): [string, string[]][] =>
  lines
    .trim()
    .split('\n')
    .map((line) => line.split(' | '))
    .map(([answer = '', reasons = '']) => [answer, reasons.split(' ')]);

describe.each([
  ['of many servers', WORDINGS_BY_SERVER],
  ['that mean the same', WORDINGS_MORE],
  ['of programs', PROGRAM_SENTENCES],
  ['of providers', PROVIDER_SENTENCES],
])('answers in the words %s', (_words, lines) => {
  it.each(rowsOf(lines))('%s', (answer, reasons) => {
    expect(reasons).toContain(reasonOf(answer.replaceAll(String.raw`\n`, '\n')));
  });
});
