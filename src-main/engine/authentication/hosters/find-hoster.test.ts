import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hosters } from '../../../knowledge/hosters.ts';
import { rememberAsked } from '../name-service.ts';
import { namesOf, type Zone } from '../testing/names-of.ts';
import { findHoster, hostersOf } from './find-hoster.ts';

describe('the owner of name servers', () => {
  it.each([
    ['ada.ns.cloudflare.com', 'cloudflare'],
    ['NS37.DomainControl.com.', 'godaddy'],
    ['ns1045.ui-dns.org', 'ionos'],
    ['docks14.rzone.de', 'strato'],
    ['hydrogen.ns.hetzner.com', 'hetzner'],
    ['robotns2.second-ns.de', 'hetzner'],
    ['dns200.anycast.me', 'ovh'],
    ['ns-123-a.gandi.net', 'gandi'],
    ['dns1.registrar-servers.com', 'namecheap'],
    ['ns-cloud-a1.googledomains.com', 'google-cloud-dns'],
    ['ns-1045.awsdns-02.org', 'route-53'],
    ['ns-1999.awsdns-57.co.uk', 'route-53'],
    ['ns1-05.azure-dns.com', 'azure-dns'],
    ['ns5.kasserver.com', 'all-inkl'],
    ['root-dns.netcup.net', 'netcup'],
    ['curitiba.ns.porkbun.com', 'porkbun'],
    ['ns2.dnsimple-edge.net', 'dnsimple'],
    ['ns1.vercel-dns.com', 'vercel'],
    ['ns1.linode.com', 'linode'],
  ])('%s: %s', (server, id) => {
    expect(hostersOf([server], hosters).map((one) => one.id)).toEqual([id]);
  });

  it.each(['ns1.example.org', 'cloudflare.com.example.org', 'notone.comx', 'myone.com', 'awsdns-.com', ''])(
    '%s: nobody known',
    (server) => {
      expect(hostersOf([server], hosters)).toEqual([]);
    },
  );

  it('may be two, each named once', () => {
    const servers = ['ns1.linode.com', 'ns2.linode.com', 'ada.ns.cloudflare.com', 'ns.example.org'];
    expect(hostersOf(servers, hosters).map(({ id }) => id)).toEqual(['linode', 'cloudflare']);
  });

  it('is read from any text in little time', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 300 })), (servers) => {
        expect(hostersOf(servers, hosters).length).toBeLessThanOrEqual(servers.length);
      }),
    );
  });
});

describe('the place of the records', () => {
  const zone: Zone = {
    'example.co.uk': { NS: ['ada.ns.cloudflare.com'] },
    'mail.example.co.uk': { CNAME: ['other.example'] },
    'other.example': { NS: ['ns1.linode.com'] },
    'own.example.co.uk': { NS: ['ns1.linode.com', 'ns2.linode.com'] },
    'slow.example': 'dns-timeout',
  };
  const find = (name: string) => findHoster(name, hosters, namesOf(zone));

  it.each([
    ['example.co.uk', 'example.co.uk', ['cloudflare']],
    ['a.b.example.co.uk', 'example.co.uk', ['cloudflare']],
    ['x.own.example.co.uk', 'own.example.co.uk', ['linode']],
    ['mail.example.co.uk', 'example.co.uk', ['cloudflare']],
    ['slow.example', undefined, []],
    ['gone.example', undefined, []],
  ])('%s', async (name, expected, ids) => {
    const report = await find(name);
    expect(report.zone).toBe(expected);
    expect(report.hosters.map(({ id }) => id)).toEqual(ids);
  });

  it('is asked for at five levels at most, and not above the domain that was bought', async () => {
    const { ask, asked } = rememberAsked(namesOf(zone));
    await findHoster('a.b.c.d.e.f.g.example.co.uk', hosters, ask);
    expect((await asked()).length).toBe(5);
    const near = rememberAsked(namesOf(zone));
    await findHoster('www.example.co.uk', hosters, near.ask);
    expect((await near.asked()).map(({ name }) => name)).toEqual(['www.example.co.uk', 'example.co.uk']);
  });
});
