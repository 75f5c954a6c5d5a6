import { describe, expect, it } from 'vitest';
import { explainText } from './explain-text.ts';
import { testingCatalogue } from './testing-catalogue.ts';

const read = (text: string, kind?: 'message-returned' | 'error-shown') =>
  explainText(text, testingCatalogue, { 'mailbox-full': 'tell', 'something-else': 'ask' }, kind);

describe('explainText', () => {
  it('explains a bare answer and leaves absent facts out', () => {
    const reading = read('552 5.2.2 mailbox full');
    expect(reading.kind).toBe('error-text');
    expect(reading.fixes).toEqual(['tell']);
    expect(reading.results[0]).toMatchObject({ replyCode: '552', enhancedStatus: '5.2.2', permanence: 'permanent' });
    expect(Object.keys(reading)).toEqual(['kind', 'results', 'headline', 'fixes']);
  });

  it('reads words that only a returned message has as one', () => {
    const reading = read('Your message could not be delivered to bob@example.net: mailbox full');
    expect(reading).toMatchObject({ kind: 'bounce', results: [{ recipient: 'bob@example.net', outcome: 'failed' }] });
    expect(reading.summary).toContain('did not arrive');
  });

  it('gives each person of a returned message a row', () => {
    const reading = read(
      'The following addresses failed:\n<a@b.example>:\n552 mailbox full\n<c@d.example>:\nnot signed in',
    );
    expect(reading.results.map((one) => [one.recipient, one.causes[0]?.id])).toEqual([
      ['a@b.example', 'mailbox-full'],
      ['c@d.example', 'not-signed-in'],
    ]);
  });

  it('believes the person who says that the message came back', () => {
    expect(read('mailbox full', 'message-returned').kind).toBe('bounce');
    expect(read('mailbox full', 'error-shown').kind).toBe('error-text');
  });

  it('tells still trying from failed', () => {
    const reading = read('Your message could not be delivered yet and will be retried. mailbox full');
    expect(reading).toMatchObject({ kind: 'delayed', results: [{ outcome: 'delayed' }] });
  });

  it('names a recipient only where the words are about one', () => {
    expect(read('552 <bob@example.net> mailbox full').results[0]?.recipient).toBe('bob@example.net');
    expect(read('550 <bob@example.net> not signed in').results[0]?.recipient).toBeUndefined();
  });

  it('hands on what stood in the text about the account', () => {
    expect(read("not signed in, Server: 'smtp.a.example', Port: 587").found).toEqual({
      hostname: 'smtp.a.example',
      port: 587,
    });
  });

  it('reads the first words that matter of a very long text', () => {
    expect(read(`${'word '.repeat(40_000)}\n552 mailbox full`).fixes).toEqual(['tell']);
  });
});
