import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readUris } from './read-uris.ts';

describe('addresses for reports (RFC 9989 sections 4.6 and 4.8)', () => {
  test('are told with their places', () => {
    expect(readUris('mailto:a@Reports.example , https://r.example/x', 20)).toEqual([
      { uri: 'mailto:a@Reports.example', at: 20, scheme: 'mailto', host: 'reports.example' },
      { uri: 'https://r.example/x', at: 47, scheme: 'https', host: 'r.example' },
    ]);
  });

  test.each([
    ['mailto:a@b.example!10m', { uri: 'mailto:a@b.example', size: '10m', host: 'b.example' }],
    ['mailto:a+b%21@b.example', { host: 'b.example' }],
    ['mailto:a@b.example?subject=x', { host: 'b.example' }],
    ['https://b.example:8443', { host: 'b.example' }],
  ])('%s is good', (text, expected) => {
    const [uri] = readUris(text, 0);
    expect(uri).toMatchObject(expected);
    expect(uri?.fault).toBeUndefined();
  });

  test.each([
    ['a@b.example', 'malformed'],
    ['mailto:b.example', 'malformed'],
    ['mailto:a@b', 'malformed'],
    ['mailto:a b@b.example', 'malformed'],
    ['mailto:a@b@c.example', 'malformed'],
    ['https://', 'malformed'],
    ['', 'malformed'],
    ['http://b.example/', 'scheme'],
    ['ftp://b.example/', 'scheme'],
  ])('“%s” is %s', (text, fault) => {
    expect(readUris(text, 0)[0]).toMatchObject({ fault });
  });

  test('no list makes it read more than 50, or throw', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.emailAddress().map((one) => `mailto:${one}`),
            fc.string(),
          ),
        ),
        (list) => {
          const text = list.join(',');
          const uris = readUris(text, 0);
          expect(uris.length).toBeLessThanOrEqual(50);
          for (const { uri, at } of uris) expect(text.slice(at, at + uri.length)).toBe(uri);
        },
      ),
    );
    expect(readUris('mailto:a@b.example,'.repeat(3000), 0)).toHaveLength(50);
  });
});
