import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAutoconfig } from './read-autoconfig.ts';

const parts = { address: 'anna@example.org', localPart: 'anna', domain: 'example.org' };
const server = (inside: string, type = 'smtp') => `<outgoingServer type="${type}">${inside}</outgoingServer>`;
const file = (...servers: string[]) =>
  `<?xml version="1.0"?><clientConfig version="1.1"><emailProvider id="x">${servers.join('')}</emailProvider></clientConfig>`;
const plain = (host: string, socketType: string) =>
  server(`<hostname>${host}</hostname><port>465</port><socketType>${socketType}</socketType>`);

describe('readAutoconfig', () => {
  it('reads a server with all it says', () => {
    const text = server(`<hostname>SMTP.%EMAILDOMAIN%</hostname><port>587</port><socketType>STARTTLS</socketType>
      <username>%EMAILLOCALPART%</username><authentication>OAuth2</authentication>
      <authentication>password-cleartext</authentication><authentication>carrier-pigeon</authentication>`);
    expect(readAutoconfig(file(text), parts)).toEqual([
      {
        submission: {
          hostname: 'smtp.example.org',
          port: 587,
          socketType: 'starttls',
          authentication: 'oauth2',
          username: 'anna',
        },
        signIn: ['oauth2', 'password'],
      },
    ]);
  });

  it('leaves out what is not said', () => {
    expect(readAutoconfig(file(plain('smtp.example.org', 'SSL')), parts)).toEqual([
      { submission: { hostname: 'smtp.example.org', port: 465, socketType: 'tls' }, signIn: ['unknown'] },
    ]);
  });

  it('keeps the order of the file and never offers a server without TLS', () => {
    const found = readAutoconfig(
      file(plain('a.example', 'SSL'), plain('b.example', 'plain'), plain('c.example', 'STARTTLS')),
      parts,
    );
    expect(found.map(({ submission }) => submission.hostname)).toEqual(['a.example', 'c.example']);
  });

  it.each([
    ['a user name with a placeholder that is not known', '<username>%SECRET%</username>', 'username'],
    ['an empty user name', '<username></username>', 'username'],
  ])('drops %s', (_what, inside, key) => {
    const text = server(`<hostname>a.example</hostname><port>465</port><socketType>SSL</socketType>${inside}`);
    expect(readAutoconfig(file(text), parts)[0]?.submission).not.toHaveProperty(key);
  });

  it.each([
    ['no XML', 'hello'],
    ['a web page', '<html><body>Not found</body></html>'],
    ['XML that breaks off', file(plain('a.example', 'SSL')).slice(0, -20)],
    ['a DTD', `<!DOCTYPE x [<!ENTITY a "b">]>${file(plain('a.example', 'SSL'))}`],
    ['too much', file(plain('a.example', 'SSL')) + ' '.repeat(256 * 1024)],
    ['deep nesting', '<a>'.repeat(20_000) + '</a>'.repeat(20_000)],
    [
      'a wrong type',
      file(server('<hostname>a.example</hostname><port>465</port><socketType>SSL</socketType>', 'x400')),
    ],
    ['a wrong port', file(plain('a.example', 'SSL').replace('465', '0'))],
    ['a host name with a path', file(plain('a.example/x', 'SSL'))],
    ['an unknown placeholder in the host name', file(plain('%HOST%.example', 'SSL'))],
  ])('takes nothing from %s', (_what, xml) => {
    expect(readAutoconfig(xml, parts)).toEqual([]);
  });

  it('never throws and never gives more than it may', () => {
    const pieces = fc.constantFrom(
      '<clientConfig>',
      '<emailProvider>',
      '<outgoingServer type="smtp">',
      '</',
      '>',
      '&',
      ']]>',
      '<![CDATA[',
      '__proto__',
      '<hostname>',
      'SSL',
      '\0',
    );
    const broken = fc.array(fc.oneof(pieces, fc.string())).map((list) => list.join(''));
    const whole = fc.array(fc.string()).map((hosts) => file(...hosts.map((host) => plain(host, 'SSL'))));
    fc.assert(
      fc.property(fc.oneof(broken, whole), (xml) => {
        const found = readAutoconfig(xml, parts);
        expect(found.length).toBeLessThanOrEqual(10);
        for (const { submission } of found) expect(submission.hostname).not.toMatch(/[\s/@:]/);
      }),
    );
  });
});
