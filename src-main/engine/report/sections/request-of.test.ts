import { describe, expect, it } from 'vitest';
import { escalations } from '../../../knowledge/escalation.ts';
import { requestOf } from './request-of.ts';

describe('requestOf', () => {
  it('finds the question of the letter, not that of a server', () => {
    const letter = 'Hello,\n\nThis is what I saw:\n- 550 Who are you?\n\nCould you renew it? Thank you.\n\nBye';
    expect(requestOf(letter)).toBe('Could you renew it? Thank you.');
  });

  it('finds none where none is asked', () => {
    expect(requestOf('Hello,\n\nIt does not work.')).toBeUndefined();
    expect(requestOf('')).toBeUndefined();
  });

  it.each([...escalations].map(([id, { sayThis }]) => [id, sayThis] as const))(
    'finds exactly one in the letter of %s',
    (_id, paragraphs) => {
      expect(paragraphs.filter((one) => one.includes('?') && !one.includes('\n'))).toEqual([
        requestOf(paragraphs.join('\n\n')),
      ]);
    },
  );
});
