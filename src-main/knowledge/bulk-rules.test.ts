import { expect, it } from 'vitest';
import { bulkRules } from './bulk-rules.ts';

it('the rules for many messages: three providers, each once, all of them with signature, server and rule', () => {
  expect(bulkRules.map(({ id }) => id).sort()).toEqual(['gmail', 'microsoft', 'yahoo']);
  for (const { needs } of bulkRules)
    expect(needs).toEqual(expect.arrayContaining(['signature', 'sender-server', 'rule']));
});

it('a number of messages a day stands only where a provider names one', () => {
  expect(Object.fromEntries(bulkRules.map(({ id, perDay }) => [id, perDay]))).toEqual({
    gmail: 5000,
    microsoft: 5000,
    yahoo: undefined,
  });
});
