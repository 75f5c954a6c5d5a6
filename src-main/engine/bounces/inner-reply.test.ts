import { describe, expect, it } from 'vitest';
import { innerReply } from './inner-reply.ts';

describe('innerReply', () => {
  it.each([
    ['554 4.4.7 Message expired: tried for 8 hours.<421 4.4.2 Connection timed out>', '421 4.4.2 Connection timed out'],
    [
      "5.1.0 - Unknown address error 550-'5.2.2 <bob@example.net>... Mailbox full'",
      '5.2.2 <bob@example.net>... Mailbox full',
    ],
    ['550 5.1.1 <bob@example.net> unknown', undefined],
    ['', undefined],
  ])('%s', (diagnostic, inner) => {
    expect(innerReply(diagnostic)).toBe(inner);
  });
});
