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

  it('takes an answer in a field before one that is quoted, however specific that is', () => {
    expect(who({ text: '(S3140)', by: 'server' }, { text: 'mailbox full', by: 'answer' })).toEqual(['answer', 'full']);
  });

  it('takes the words of a report before a code, and a quoted answer before them', () => {
    const code = { text: '', by: 'answer', enhancedStatus: '5.1.1' } as const;
    const report = { text: 'mailbox full', by: 'report' } as const;
    expect(who(code, report)).toEqual(['report', 'full']);
    expect(who(code, report, { text: 'not signed in', by: 'server' })).toEqual(['server', 'sign-in']);
  });

  it('takes a telling code of a server before the sentence of a mail app', () => {
    const code = { text: '', by: 'answer', enhancedStatus: '5.1.1' } as const;
    expect(who(code, { text: 'mailbox full', by: 'app' })).toEqual(['answer', 'status-511']);
  });

  it('asks the others only where no answer in a field names the cause', () => {
    let asked = 0;
    const others = (): Voice[] => {
      asked += 1;
      return [{ text: '550 mailbox full', by: 'server' }];
    };
    const told = decide([{ text: '550 mailbox full', by: 'answer' }], testingCatalogue, others);
    expect([told?.voice.by, asked]).toEqual(['answer', 0]);
    const untold = decide([{ text: '550 no', by: 'answer' }], testingCatalogue, others);
    expect([untold?.voice.by, asked]).toEqual(['server', 1]);
  });
});
