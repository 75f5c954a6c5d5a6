import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testingCatalogue } from '../replies/testing-catalogue.ts';
import { explainBounce } from './explain-bounce.ts';
import type { BounceEntry } from './bounce.ts';
import { readBounce } from './read-bounce.ts';
import { readMessage } from './read-message.ts';

const parts = readMessage(readFileSync(resolve(import.meta.dirname, 'fixtures/two-recipients.eml')));
const fixes = { 'mailbox-full': 'tell', 'something-else': 'ask' };
const explained = (entry: BounceEntry, kind: 'bounce' | 'delayed' | 'delivered' = 'bounce') =>
  explainBounce({ kind, entries: [entry] }, testingCatalogue, fixes);

describe('explainBounce', () => {
  it('reads both recipients of a whole message', () => {
    const { results, found } = explainBounce(readBounce(parts), testingCatalogue, fixes);
    expect(results.map((one) => [one.recipient, one.saidBy])).toEqual([
      ['bob@example.net', 'mx.new.example'],
      ['carla@example.com', 'mx.example.com'],
    ]);
    expect(found).toEqual({ address: 'anna@sender.example' });
  });

  it('takes the words of the diagnostic before the status and before what people see', () => {
    const entry = { diagnostic: '552 5.2.2 mailbox full', status: '5.1.1', visible: 'you are not signed in' };
    expect(explained(entry).results[0]).toMatchObject({
      reason: 'mailbox-full',
      replyCode: '552',
      enhancedStatus: '5.2.2',
    });
  });

  it('takes a telling status before a status that says nothing', () => {
    expect(explained({ diagnostic: '550 no', status: '5.1.1', visible: '' }).results[0]?.enhancedStatus).toBe('5.1.1');
    expect(explained({ diagnostic: '550 no', status: '5.0.0', visible: 'said 5.1.1' }).results[0]?.enhancedStatus).toBe(
      '5.1.1',
    );
    expect(explained({ diagnostic: '550 no', status: '5.0.0', visible: '' }).results[0]?.enhancedStatus).toBe('5.0.0');
  });

  it('looks into the visible words where the diagnostic has only a code', () => {
    expect(explained({ diagnostic: '554 no', visible: 'mailbox full' }).results[0]?.reason).toBe('mailbox-full');
  });

  it('keeps permanence and outcome apart', () => {
    expect(explained({ action: 'failed', diagnostic: '452 mailbox full', visible: '' }).results[0]).toMatchObject({
      permanence: 'transient',
      outcome: 'failed',
    });
    expect(explained({ action: 'expired', visible: 'mailbox full' }).results[0]?.outcome).toBe('failed');
  });

  it('gives a delivered recipient no fault and no fix', () => {
    const { results, fixes: none } = explained(
      { action: 'relayed', diagnostic: '250 mailbox full', visible: '' },
      'delivered',
    );
    expect(results[0]).toMatchObject({ outcome: 'delivered', causes: [{ id: 'healthy', confidence: 'very-likely' }] });
    expect(none).toEqual([]);
  });

  it('says that it does not know, with the line that nobody knows', () => {
    const { results, fixes: help } = explained({ diagnostic: 'blue moon', visible: '' });
    expect(results[0]).toMatchObject({ reason: 'unknown', evidence: 'blue moon' });
    expect(help).toEqual(['ask']);
  });
});
