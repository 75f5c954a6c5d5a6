import { describe, expect, it } from 'vitest';
import { catalogue } from '../../knowledge/replies.ts';
import { decide } from '../replies/decide.ts';
import { explain } from '../explain.ts';
import { behindRelay } from './behind-relay.ts';

const decided = (text: string) => decide([{ text, by: 'server' }], catalogue);
const causesOf = (text: string) => behindRelay(decided(text), catalogue)?.match.causes.map(({ id }) => id);

describe('behindRelay', () => {
  it('blames a connection that a server made on nothing of the person', () => {
    const text = 'connect to mx.example.net[192.0.2.25]:25: Connection timed out';
    expect(decided(text)?.match.actor).toBe('your-network');
    expect(behindRelay(decided(text), catalogue)?.match).toMatchObject({
      actor: 'recipient-provider',
      causes: [{ id: 'recipient-server-down' }],
      reason: 'connection-failed',
    });
  });

  it.each(['550 5.1.1 User unknown', '552 5.2.2 mailbox full', '550 5.7.1 Relaying denied'])(
    'leaves what is no connection as it is: %s',
    (text) => {
      expect(causesOf(text)).toEqual(decided(text)?.match.causes.map(({ id }) => id));
    },
  );

  it.each([
    ['554 5.7.1 <mx.example.org[192.0.2.1]>: Client host rejected: Access denied', 'ip-blocklisted'],
    ['DNS lookup of example.org responded with NXDOMAIN. Domain name not found', 'domain-not-found'],
    ['550 5.7.1 Connection refused, your IP is on the blacklist of uceprotect', 'ip-blocklisted'],
  ])('reads words for what they mean between servers: %s', (text, reason) => {
    expect(behindRelay(decided(text), catalogue)?.match.reason).toBe(reason);
  });

  it('knows nothing where nothing was known', () => {
    expect(behindRelay(undefined, catalogue)).toBeUndefined();
  });

  it('a warning that a server goes on trying says wait, and never that a port is blocked', () => {
    const text = `This is the mail system at host relay.example.net.
# THIS IS A WARNING ONLY.  YOU DO NOT NEED TO RESEND YOUR MESSAGE. #
Your message could not be delivered for more than 4 hour(s).
<bob@example.org>: connect to mx.example.org[192.0.2.25]:25:
    Connection timed out`;
    const [reading] = explain({ name: '-', bytes: new TextEncoder().encode(text) }, catalogue);
    expect(reading).toMatchObject({
      kind: 'delayed',
      results: [{ recipient: 'bob@example.org', advice: 'wait', causes: [{ id: 'recipient-server-down' }] }],
    });
  });
});
