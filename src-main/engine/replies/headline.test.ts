import { describe, expect, it } from 'vitest';
import { READING_KINDS } from '../../contract/reading.ts';
import { headlineFor } from './headline.ts';
import type { Result, Told } from './to-result.ts';

const told = (rest: Partial<Result> = {}, says: string | undefined = 'The mailbox is full.'): Told => ({
  result: { reason: 'mailbox-full', because: [], causes: [{ id: 'mailbox-full', confidence: 'sure' }], ...rest },
  ...(says ? { says } : {}),
});

describe('headlineFor', () => {
  it('says who sent the message back and why', () => {
    expect(headlineFor('bounce', [told({ saidBy: 'mx.example.net' })]).headline).toBe(
      'The server mx.example.net sent the message back. The mailbox is full.',
    );
    expect(headlineFor('bounce', [told({ saidBy: 'Google' })]).headline).toMatch(/^Google sent/);
    expect(headlineFor('bounce', [told()]).headline).toMatch(/^The mail server sent/);
  });

  it('tells a no from a not-now', () => {
    expect(headlineFor('error-text', [told({ replyCode: '550', permanence: 'permanent' })]).headline).toMatch(
      /said no/,
    );
    expect(headlineFor('error-text', [told({ replyCode: '450', permanence: 'transient' })]).headline).toMatch(
      /not now/,
    );
  });

  it('names no server where none spoke', () => {
    expect(headlineFor('error-text', [told({}, 'The name was not found.')]).headline).toBe('The name was not found.');
  });

  it('asks not to send again while the server goes on trying', () => {
    const { headline, summary } = headlineFor('delayed', [told({ outcome: 'delayed' })]);
    expect(headline).toContain('not taken the message yet');
    expect(summary).toContain('Do not send');
  });

  it('counts several recipients', () => {
    expect(headlineFor('bounce', [told(), told()]).headline).toContain('2 people');
  });

  it('names the one whom it did not reach while it reached the others', () => {
    const arrived = told({ recipient: 'bob@example.net', outcome: 'delivered', saidBy: 'mx.example.net' }, '');
    const failed = told({ recipient: 'carla@example.com', outcome: 'failed' });
    expect(headlineFor('bounce', [arrived, failed]).headline).toBe(
      'The message did not reach carla@example.com. The mail server sent the message back. The mailbox is full.',
    );
    expect(headlineFor('bounce', [arrived, failed, failed]).headline).toContain('did not reach 2 people');
  });

  it('says that it does not know', () => {
    const unknown: Told = { result: told().result };
    expect(headlineFor('error-text', [unknown]).headline).toBe('We do not know these words yet.');
    expect(headlineFor('bounce', []).headline).toContain('does not say why');
  });

  it('has a sentence for every kind, short, and without a code', () => {
    for (const kind of READING_KINDS) {
      const { headline } = headlineFor(kind, [told({ replyCode: '552', enhancedStatus: '5.2.2' })]);
      expect(headline, kind).not.toBe('');
      expect(headline, kind).not.toMatch(/\b[245]\d\d\b|\d\.\d\.\d|0x/);
    }
  });
});
