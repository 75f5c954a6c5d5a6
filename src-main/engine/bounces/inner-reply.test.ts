import { describe, expect, it } from 'vitest';
import { innerReply } from './inner-reply.ts';

describe('innerReply', () => {
  it.each([
    ['554 4.4.7 Message expired: tried for 8 hours.<421 4.4.2 Connection timed out>', '421 4.4.2 Connection timed out'],
    [
      "5.1.0 - Unknown address error 550-'5.2.2 <bob@example.net>... Mailbox full'",
      '5.2.2 <bob@example.net>... Mailbox full',
    ],
    [
      "04:10 - Server at a.example returned '550 4.4.7 QUEUE.Expired; message expired'\n" +
        "04:01 - Server at a.example returned '441 4.4.1 Failed to connect'",
      '441 4.4.1 Failed to connect',
    ],
    [
      '550 4.4.7 QUEUE.Expired; message expired {LRT=1.2.2026};{LED=421 4.4.2 Connection dropped};{FQDN=a.example}',
      '421 4.4.2 Connection dropped',
    ],
    ["550 4.4.7 QUEUE.Expired; message expired'", undefined],
    ['550 5.1.1 <bob@example.net> unknown', undefined],
    ['', undefined],
  ])('%s', (diagnostic, inner) => {
    expect(innerReply(diagnostic)).toBe(inner);
  });
});
