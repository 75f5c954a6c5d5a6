import { describe, expect, test } from 'vitest';
import { CAUSES } from '../../knowledge/causes.ts';
import { judged } from './testing/knowledge.ts';
import { text } from './testing/scenarios/scenario.ts';
import * as w from './testing/world.ts';

const OF_THE_RECIPIENT = new Set(CAUSES.filter(({ group }) => group === 'recipient').map(({ id }) => id));
const senderFine = [...w.workingPath(), w.signedIn(), w.senderTaken()];
const NOT_THEIRS = [
  ...['sender-rejected', 'sender-domain-missing', 'sender-not-allowed', 'helo-name-rejected', 'sender-account-blocked'],
  ...['sending-limit', 'rate-limited', 'too-many-recipients', 'protocol-error', 'server-error', 'server-storage-full'],
  'not-signed-in',
];

const blamed = (see: Parameters<typeof judged>[0]): string[] =>
  judged(see)
    .diagnosis.causes.map(({ id }) => id)
    .filter((id) => OF_THE_RECIPIENT.has(id));

describe.each(NOT_THEIRS)('%s', (id) => {
  test('is not blamed on the recipient when it is said only at the recipient', () => {
    for (const code of [450, 550]) {
      const see = { observations: w.rows(senderFine, w.recipientRefused(`cause=${id}`, code)) };
      expect(judged(see).diagnosis.causes[0]?.id).toBe(id);
      expect(blamed(see)).toEqual([]);
    }
  });

  test('is not blamed on the recipient when a text says it', () => {
    expect(blamed({ readings: text(id) })).toEqual([]);
  });
});

test('without a word of the server, the recipient is in question', () => {
  expect(blamed({ observations: w.rows(senderFine, w.recipientRefused('no')) })).toContain('recipient-unknown');
});
