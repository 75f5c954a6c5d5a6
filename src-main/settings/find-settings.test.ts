import { afterEach, describe, expect, it } from 'vitest';
import { proposalSchema } from '../contract/settings.ts';
import { startHttpTest, type Zone } from '../net/http-test-server.ts';
import { findSettings } from './find-settings.ts';
import { withinLimit } from './within-limit.ts';

const PUBLIC = ['93.184.216.34'];
const never = new AbortController().signal;
const config = (host: string) =>
  `<clientConfig><emailProvider><outgoingServer type="smtp"><hostname>${host}</hostname><port>465</port>
  <socketType>SSL</socketType><username>%EMAILADDRESS%</username><authentication>password-cleartext</authentication>
  </outgoingServer></emailProvider></clientConfig>`;

const AUTOCONFIG: Zone = { 'A autoconfig.firm.example': PUBLIC };
const WELL_KNOWN: Zone = { 'A firm.example': PUBLIC };
const SRV: Zone = { 'SRV _submissions._tcp.firm.example': ['0 1 465 srv.firm.example.'] };
const MX: Zone = { 'MX firm.example': ['10 firm-example.mail.protection.outlook.com.'] };
const MX_BASE: Zone = { 'MX firm.example': ['10 mx1.hoster.example.'], 'A autoconfig.hoster.example': PUBLIC };

let stop: (() => void) | undefined;
afterEach(() => stop?.());

async function find(zone: Zone, address = 'anna@firm.example') {
  const names = ['autoconfig.firm.example', 'firm.example', 'autoconfig.hoster.example'];
  const test = await startHttpTest(names, zone, ({ headers }, response) => {
    response.end(config(`smtp.${headers.host ?? ''}`));
  });
  stop = test.stop;
  const found = await findSettings(address, test.net, never);
  for (const proposal of found) proposalSchema.parse(proposal);
  return { ...test, found, hosts: found.map(({ source, submission }) => `${source} ${submission.hostname}`) };
}

describe('findSettings', () => {
  it('answers from our own list at once, without the network', async () => {
    const { found, questions } = await find(AUTOCONFIG, 'anna@web.de');
    expect(found).toMatchObject([
      { source: 'preset', providerId: 'web-de', confirmed: true, submission: { port: 465, username: 'anna' } },
    ]);
    expect(questions).toEqual([]);
  });

  it.each([
    ['autoconfig', AUTOCONFIG, 'autoconfig smtp.autoconfig.firm.example'],
    ['the well-known place', WELL_KNOWN, 'autoconfig smtp.firm.example'],
    ['SRV', SRV, 'srv srv.firm.example'],
    ['MX', MX, 'mx smtp.office365.com'],
    ['autoconfig of the mail server', MX_BASE, 'mx-autoconfig smtp.autoconfig.hoster.example'],
  ])('finds by %s alone', async (_name, zone, expected) => {
    expect((await find(zone)).hosts).toEqual([expected]);
  });

  it('puts the sources in the order of trust', async () => {
    const { found } = await find({ ...AUTOCONFIG, ...WELL_KNOWN, ...SRV, ...MX });
    expect(found.map(({ source }) => source)).toEqual(['autoconfig', 'srv', 'mx']);
    expect(found[0]?.from).toBe('autoconfig.firm.example');
    stop?.();
    expect((await find({ ...SRV, ...MX_BASE })).found.map(({ source }) => source)).toEqual(['srv', 'mx-autoconfig']);
  });

  it('says what our list knows about signing in to a server that others name', async () => {
    const { found } = await find({ 'SRV _submission._tcp.firm.example': ['0 1 587 smtp.office365.com.'] });
    expect(found[0]).toMatchObject({ source: 'srv', providerId: 'microsoft-365', signIn: ['oauth2', 'password'] });
    expect(found[0]?.note).toContain('Microsoft');
  });

  it('never lets the address out', async () => {
    const { lines, questions } = await find({ ...AUTOCONFIG, ...WELL_KNOWN, ...MX_BASE });
    expect(lines.length).toBeGreaterThanOrEqual(3);
    expect([...lines, ...questions].join('\n')).not.toMatch(/@|%40|anna/);
  });

  it('finds nothing and rejects nothing when nobody answers or the address has no shape', async () => {
    const { found, net } = await find({});
    expect(found).toEqual([]);
    expect(await findSettings('anna at firm', net, never)).toEqual([]);
    expect(await findSettings('anna@firm.example', net, AbortSignal.abort())).toEqual([]);
  });
});

describe('SRV records', () => {
  const of = async (submissions: string[], submission: string[] = []) => {
    const { found } = await find({
      'SRV _submissions._tcp.firm.example': submissions,
      'SRV _submission._tcp.firm.example': submission,
    });
    return found.map(({ submission: { hostname, port, socketType } }) => `${hostname} ${port} ${socketType}`);
  };

  it('with the target "." offer nothing', async () => {
    expect(await of(['0 0 0 .'], ['0 1 587 b.example.'])).toEqual(['b.example 587 starttls']);
  });

  it('go by priority as a number, then by weight', async () => {
    expect(await of(['10 9 465 c.example', '9 1 465 b.example', '9 20 465 a.example'])).toEqual([
      'a.example 465 tls',
      'b.example 465 tls',
      'c.example 465 tls',
    ]);
  });

  it('put TLS from the start first and drop what is broken', async () => {
    expect(await of(['0 1 465 a.example', 'x', '0 1 0 d.example'], ['0 1 587 a.example'])).toEqual([
      'a.example 465 tls',
      'a.example 587 starttls',
    ]);
  });
});

describe('MX records', () => {
  it('go by preference as a number', async () => {
    const { hosts } = await find({ 'MX firm.example': ['10 mx.hoster.example', '9 aspmx.l.google.com'] });
    expect(hosts).toEqual(['mx smtp.gmail.com']);
  });

  it('of the domain itself, or none at all, ask nothing more', async () => {
    const { questions } = await find({ 'MX firm.example': ['10 mx.firm.example'] });
    const asked = new Set(questions.filter((question) => question.startsWith('A autoconfig.')));
    expect(asked).toEqual(new Set(['A autoconfig.firm.example']));
    stop?.();
    expect((await find({ 'MX firm.example': ['0 .'] })).hosts).toEqual([]);
  });

  it('do not belong to a provider whose name is only a part of theirs', async () => {
    expect((await find({ 'MX firm.example': ['10 mx.notgoogle.com'] })).hosts).toEqual([]);
  });
});

describe('withinLimit', () => {
  it('gives up on work that does not listen, and does not wait for the others', async () => {
    const deaf = () => new Promise<string[]>(() => undefined);
    expect(await withinLimit(deaf, never, 20)).toEqual([]);
    expect(await withinLimit(() => Promise.resolve(['a']), never, 20)).toEqual(['a']);
    expect(await withinLimit(deaf, AbortSignal.abort(), 10_000)).toEqual([]);
  });
});
