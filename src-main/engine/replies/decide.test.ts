import { describe, expect, it } from 'vitest';
import { decide, type Voice } from './decide.ts';
import { testingCatalogue } from './testing-catalogue.ts';

const who = (...voices: Voice[]) => {
  const decision = decide(voices, testingCatalogue);
  return decision && [decision.voice.by, decision.match.patternId];
};

describe('decide', () => {
  it('lets telling words of the server win over the mail app’s sentence', () => {
    expect(who({ text: 'not signed in', by: 'app' }, { text: '550 mailbox full', by: 'server' })).toEqual([
      'server',
      'full',
    ]);
  });

  it('lets telling words of the app win over a bare code of the server', () => {
    expect(who({ text: '550 no', by: 'server' }, { text: 'not signed in', by: 'app' })).toEqual(['app', 'sign-in']);
  });

  it('takes a bare code before nothing', () => {
    expect(who({ text: '550', by: 'server' }, { text: 'hello', by: 'app' })).toEqual(['server', 'code-550']);
    expect(who({ text: 'hello', by: 'app' })).toBeUndefined();
    expect(who()).toBeUndefined();
  });

  it('takes the more specific pattern among equal voices, and the earlier voice at a tie', () => {
    const [one, other] = [
      { text: 'mailbox full', by: 'server' },
      { text: '(S3140)', by: 'server' },
    ] as const;
    expect(who(one, other)).toEqual(['server', 'token']);
    const first = { text: 'mailbox full a', by: 'server' } as const;
    expect(decide([first, { text: 'mailbox full b', by: 'server' }], testingCatalogue)?.voice).toBe(first);
  });
});
