import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookUp, type Zone } from './zone.ts';

const zone: Zone = {
  origins: ['northmail.example', 'books.example'],
  records: {
    'northmail.example': [{ type: 'MX', priority: 10, exchange: 'mx.northmail.example' }],
    'smtp.northmail.example': [{ type: 'A', address: '127.0.0.1' }],
    'www.northmail.example': [{ type: 'CNAME', domain: 'smtp.northmail.example' }],
    'lost.northmail.example': [{ type: 'CNAME', domain: 'gone.northmail.example' }],
    'loop.northmail.example': [{ type: 'CNAME', domain: 'loop.northmail.example' }],
    '_submission._tcp.northmail.example': [
      { type: 'SRV', priority: 0, weight: 1, port: 587, target: 'smtp.northmail.example' },
    ],
  },
  faults: {
    'broken.northmail.example': 'servfail',
    'no.northmail.example': 'refused',
    'mute.books.example': 'silence',
  },
};

describe('lookUp', () => {
  it.each([
    ['smtp.northmail.example', 'A', 'found', 'northmail.example'],
    ['SMTP.NorthMail.example.', 'A', 'found', 'northmail.example'],
    ['smtp.northmail.example', 'AAAA', 'no-data', 'northmail.example'],
    ['_tcp.northmail.example', 'A', 'no-data', 'northmail.example'],
    ['books.example', 'MX', 'no-data', 'books.example'],
    ['smpt.northmail.example', 'A', 'nxdomain', 'northmail.example'],
    ['mail.elsewhere.test', 'A', 'nxdomain', 'test'],
    ['constructor', 'A', 'nxdomain', 'constructor'],
    ['broken.northmail.example', 'A', 'servfail', 'northmail.example'],
    ['no.northmail.example', 'MX', 'refused', 'northmail.example'],
    ['mute.books.example', 'A', 'silence', 'books.example'],
    ['loop.northmail.example', 'A', 'servfail', 'northmail.example'],
    ['lost.northmail.example', 'A', 'nxdomain', 'northmail.example'],
  ])('%s %s is %s', (name, type, status, origin) => {
    expect(lookUp(zone, name, type)).toMatchObject({ status, origin });
  });

  it('follows an alias and gives both records with their owners', () => {
    expect(lookUp(zone, 'www.northmail.example', 'A').records).toEqual([
      { owner: 'www.northmail.example', record: { type: 'CNAME', domain: 'smtp.northmail.example' } },
      { owner: 'smtp.northmail.example', record: { type: 'A', address: '127.0.0.1' } },
    ]);
  });

  it('gives an alias itself when it is asked for', () => {
    expect(lookUp(zone, 'www.northmail.example', 'CNAME').records).toHaveLength(1);
  });

  it('never finds a name that is not in the zone, whatever is asked', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('A', 'MX', 'TXT'), (name, type) => {
        fc.pre(!name.toLowerCase().includes('example'));
        expect(lookUp(zone, name, type).records).toEqual([]);
        expect(lookUp(zone, name, type).status).toBe('nxdomain');
      }),
    );
  });
});
