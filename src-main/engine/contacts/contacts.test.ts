import { describe, expect, it } from 'vitest';
import * as w from '../diagnosis/testing/world.ts';
import { madeContacts, plannedContacts } from './contacts.ts';

const brief = (contacts: readonly { readonly host: string; readonly port: number }[]) =>
  contacts.map(({ host, port }) => `${host}:${port}`);

describe('plannedContacts', () => {
  it('names only hosts that follow from the case, and the fixed ports', () => {
    const theCase = w.theCase({ submission: { port: 1587 } });
    expect(brief(plannedContacts(theCase, ['192.0.2.53']))).toEqual([
      '192.0.2.53:53',
      ...[25, 465, 587, 1587, 2525, 443, 993].map((port) => `${w.HOST}:${port}`),
      'northmail.example:80',
      'northmail.example:443',
      'the mail server of garden.example:25',
      'mta-sts.garden.example:443',
    ]);
    for (const { why } of plannedContacts(theCase)) expect(why).toMatch(/^to /);
  });

  it.each([
    ['192.0.2.53', '192.0.2.53:53'],
    ['192.0.2.53:5353', '192.0.2.53:5353'],
    ['[2001:db8::53]:53', '[2001:db8::53]:53'],
    ['2001:db8::53', '2001:db8::53:53'],
    ['tls://9.9.9.9#dns.quad9.net', '9.9.9.9:853'],
    ['https://1.1.1.1/dns-query#cloudflare-dns.com', '1.1.1.1:443'],
  ])('names the name server %s with its own port', (server, place) => {
    expect(brief(plannedContacts({ schemaVersion: 1, symptom: { kind: 'unknown' } }, [server]))).toEqual([place]);
  });

  it('names the proxy without its password', () => {
    const environment = { proxy: 'http://anna:secret@proxy.example:3128' };
    expect(brief(plannedContacts({ ...w.theCase(), environment })).at(-1)).toBe('proxy.example:3128');
  });

  it('names where the settings are looked for while the server is not known', () => {
    const account = { address: 'anna@northmail.example' };
    const planned = brief(plannedContacts({ schemaVersion: 1, symptom: { kind: 'unknown' }, account }));
    expect(planned).toEqual(expect.arrayContaining(['autoconfig.northmail.example:443', 'smtp.northmail.example:587']));
    expect(planned.join(' ')).not.toContain('anna');
  });

  it('calls nobody for a case without settings', () => {
    expect(plannedContacts({ schemaVersion: 1, symptom: { kind: 'unknown' } })).toEqual([]);
  });
});

describe('madeContacts', () => {
  it('lists each place once, in order, and nothing that was not called', () => {
    const rows = w.rows(w.nameFound(), w.ports({ 587: 'open', 465: 'timeout' }), w.ports({ 587: 'open' }), {
      ...w.untested('submission-connect', 'no-ipv6-here'),
      port: 25,
      address: '2001:db8::1',
    });
    expect(brief(madeContacts(rows)).sort()).toEqual([`${w.HOST} (192.0.2.10):465`, `${w.HOST} (192.0.2.10):587`]);
  });
});
