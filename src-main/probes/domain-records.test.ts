import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { observationSchema, type ProbeId } from '../contract/observation.ts';
import type { SendingHints } from '../engine/authentication/address/sending-hints.ts';
import { runProbes } from './run-probes.ts';
import { createTarget } from './target.ts';
import { HOST, Lab, rowsOf, type Zone } from './testing/lab.ts';

const ADDRESS = '203.0.113.7';
const DOMAIN = 'anna-own.example';
const ZONE: Zone = {
  [`${DOMAIN}/TXT`]: ['v=spf1 ip4:203.0.113.7 -all'],
  [`_dmarc.${DOMAIN}/TXT`]: ['v=DMARC1; p=reject; rua=mailto:a@anna-own.example'],
  [`${DOMAIN}/MX`]: ['10 mx.anna-own.example.'],
  'mx.anna-own.example/A': ['203.0.113.8'],
  '7.113.0.203.in-addr.arpa/PTR': ['out.anna-own.example'],
  'out.anna-own.example/A': [ADDRESS],
};

let lab: Lab;
beforeEach(() => {
  lab = new Lab();
  lab.zone = ZONE;
});
afterEach(() => lab.close());

interface Given {
  readonly address?: string;
  readonly hints?: Partial<SendingHints>;
  readonly environment?: { readonly sendingAddresses?: string[]; readonly dnsbl?: { zone: string }[] };
  readonly thirdParties?: boolean;
  readonly recipient?: string;
}

const ONLY: readonly ProbeId[] = ['domain-records', 'sending-address', 'block-lists', 'recipient-promise'];

async function run({ address = `anna@${DOMAIN}`, hints, environment, thirdParties = false, recipient }: Given = {}) {
  const consent = { thirdParties };
  const target = createTarget(
    {
      schemaVersion: 1,
      symptom: { kind: 'check-up' },
      account: { address, submission: { hostname: HOST } },
      consent,
      ...(environment && { environment }),
      ...(recipient !== undefined && { recipient }),
    },
    undefined,
    { addresses: [], hosts: [], signatures: [], ...hints },
  );
  const { signal } = new AbortController();
  const rows = await runProbes({ target: target!, net: await lab.net(), consent, signal, only: ONLY });
  for (const row of rows) expect(() => observationSchema.parse(row)).not.toThrow();
  return rows;
}

const codesOf = (rows: Awaited<ReturnType<typeof run>>, part: string): string[] =>
  rows.filter((row) => row.part === part).flatMap(({ checks = [] }) => checks.map(({ code }) => code));

describe('the records of the own domain', () => {
  it('are one row each', async () => {
    const rows = rowsOf(await run(), 'domain-records');
    expect(rows.map(({ part, outcome, host }) => [part, outcome, host])).toEqual(
      ['spf', 'dmarc', 'dkim', 'mx'].map((part) => [part, 'ok', DOMAIN]),
    );
    expect(codesOf(rows, 'spf')).toEqual(['spf-good']);
    expect(codesOf(rows, 'dmarc')).toEqual(['dmarc-good']);
    expect(codesOf(rows, 'dkim')).toEqual(['dkim-not-found-among']);
    expect(codesOf(rows, 'mx')).toContain('mx-good');
  });

  it('that cannot be asked for are "could not check", never good or bad', async () => {
    lab.zone = { ...ZONE, [`${DOMAIN}/TXT`]: 'dns-servfail', [`_dmarc.${DOMAIN}/TXT`]: 'dns-timeout' };
    const rows = await run();
    const of = (part: string) => rows.find((row) => row.part === part);
    expect(of('spf')).toMatchObject({ outcome: 'failed', failure: 'dns-servfail' });
    expect(of('dmarc')).toMatchObject({ outcome: 'failed', failure: 'dns-timeout' });
    for (const part of ['spf', 'dmarc']) {
      const severities = of(part)?.checks?.map(({ severity }) => severity) ?? [];
      expect(severities).not.toContain('problem');
      expect(severities).not.toContain('good');
    }
  });

  it('are no rows where we ran out of time', async () => {
    lab.zone = { ...ZONE, [`${DOMAIN}/TXT`]: 'stopped' };
    const row = (await run()).find(({ part }) => part === 'spf');
    expect(row).toMatchObject({ outcome: 'not-tested' });
    expect(row?.checks).toBeUndefined();
  });

  it('of a provider are not looked at: nobody but the provider can mend them', async () => {
    const rows = rowsOf(await run({ address: 'anna@gmail.com' }), 'domain-records');
    expect(rows).toMatchObject([{ outcome: 'not-tested', reason: 'provider-domain' }]);
  });

  it.each(['anna@localhost', 'anna@[192.0.2.1]'])('%s has no domain to ask about', async (address) => {
    const rows = rowsOf(await run({ address }), 'domain-records');
    expect(rows).toMatchObject([{ outcome: 'not-tested', reason: 'no-address' }]);
  });

  it('include the key behind a signature that the person’s own message bears', async () => {
    const signatures = [{ domain: DOMAIN, selector: 'k9' }];
    expect(codesOf(await run({ hints: { signatures } }), 'signature')).toEqual(['dkim-not-found-among']);
    const foreign = [{ domain: 'list.example', selector: 'k9' }];
    expect((await run({ hints: { signatures: foreign } })).map(({ part }) => part)).not.toContain('signature');
  });
});

describe('the sending address', () => {
  it('that nobody told is not tested', async () => {
    const rows = rowsOf(await run(), 'sending-address');
    expect(rows).toMatchObject([{ outcome: 'not-tested', reason: 'address-not-known' }]);
  });

  it('may send, and has a name', async () => {
    const rows = await run({ hints: { addresses: [ADDRESS] } });
    expect(codesOf(rows, 'sender')).toEqual(['sender-allowed']);
    expect(codesOf(rows, 'address')).toEqual(['address-name-good']);
    expect(rows.find(({ part }) => part === 'sender')).toMatchObject({ address: ADDRESS, family: 4, host: DOMAIN });
  });

  it('that may not send comes with the whole record that would let it', async () => {
    const rows = await run({ environment: { sendingAddresses: ['198.51.100.4'] } });
    const [check] = rows.find(({ part }) => part === 'sender')?.checks ?? [];
    expect(check).toMatchObject({
      code: 'sender-refused',
      change: {
        what: 'change',
        name: DOMAIN,
        before: 'v=spf1 ip4:203.0.113.7 -all',
        after: 'v=spf1 ip4:203.0.113.7 ip4:198.51.100.4 -all',
      },
    });
  });

  it('is judged for a provider’s domain, but no change of it is proposed', async () => {
    lab.zone = { 'gmail.com/TXT': ['v=spf1 ip4:192.0.2.0/24 -all'] };
    const rows = await run({ address: 'anna@gmail.com', hints: { addresses: [ADDRESS] } });
    const [check] = rows.find(({ part }) => part === 'sender')?.checks ?? [];
    expect(check?.code).toBe('sender-refused');
    expect(check?.change).toBeUndefined();
  });

  it('is that of the server which reported, where only its name is known', async () => {
    const rows = await run({ hints: { hosts: ['out.anna-own.example'] } });
    expect(codesOf(rows, 'sender')).toEqual(['sender-allowed']);
  });

  it.each(['10.0.0.7', '127.0.0.1', 'no address'])('%s is none', async (address) => {
    const rows = rowsOf(await run({ environment: { sendingAddresses: [address] } }), 'sending-address');
    expect(rows).toMatchObject([{ outcome: 'not-tested', reason: 'address-not-known' }]);
  });
});

describe('block lists', () => {
  const zone = 'zen.lab.example';
  const environment = { dnsbl: [{ zone }] };
  const alive: Zone = { [`2.0.0.127.${zone}/A`]: ['127.0.0.2'], [`1.0.0.127.${zone}/A`]: 'dns-nxdomain' };
  const listed = (answer: string): Zone => ({ ...ZONE, ...alive, [`7.113.0.203.${zone}/A`]: [answer] });
  const hints = { addresses: [ADDRESS] };

  it('are asked only after a yes', async () => {
    lab.zone = listed('127.0.0.2');
    expect(rowsOf(await run({ environment, hints }), 'block-lists')).toMatchObject([{ reason: 'no-consent' }]);
  });

  it('tell a listing', async () => {
    lab.zone = listed('127.0.0.2');
    const rows = rowsOf(await run({ environment, hints, thirdParties: true }), 'block-lists');
    expect(rows.find(({ address }) => address === ADDRESS)?.checks?.map(({ code }) => code)).toEqual(['list-listed']);
    expect(rows.find(({ host }) => host === DOMAIN)).toBeDefined();
  });

  it.each(['127.255.255.254', '127.255.255.255'])('that refuse with %s list nobody', async (answer) => {
    lab.zone = listed(answer);
    expect(codesOf(await run({ environment, hints, thirdParties: true }), 'list')).toContain('list-refused');
  });

  it('that list everybody are not believed', async () => {
    lab.zone = { ...listed('127.0.0.2'), [`1.0.0.127.${zone}/A`]: ['127.0.0.2'] };
    const codes = codesOf(await run({ environment, hints, thirdParties: true }), 'list');
    expect(codes).toContain('list-not-trusted');
    expect(codes).not.toContain('list-listed');
  });
});

describe('the promise of the recipient’s domain', () => {
  const recipient = 'bob@garden.example';

  it('is none, as a rule, and then no web server is called', async () => {
    lab.zone = { ...ZONE, 'garden.example/MX': ['10 mx.garden.example'] };
    const rows = rowsOf(await run({ recipient }), 'recipient-promise');
    expect(rows).toMatchObject([{ outcome: 'ok', host: 'garden.example' }]);
    expect(codesOf(rows, 'mta-sts')).toEqual(['mta-sts-none']);
    expect(lab.opened.filter(({ port }) => port === 443)).toEqual([]);
  });

  it('that cannot be fetched is one nobody can keep', async () => {
    lab.zone = { ...ZONE, '_mta-sts.garden.example/TXT': ['v=STSv1; id=1'] };
    expect(codesOf(await run({ recipient }), 'mta-sts')).toContain('mta-sts-policy-no-host');
  });

  it('is not looked for without a recipient', async () => {
    expect(rowsOf(await run(), 'recipient-promise')).toMatchObject([{ reason: 'no-recipient' }]);
  });
});

describe('a name service that gives no answer', () => {
  it('is asked a few times only', async () => {
    let asked = 0;
    const net = await lab.net();
    const silent: typeof net.dns.ask = () => {
      asked += 1;
      return Promise.resolve({ ok: false, failure: 'dns-timeout', ms: 1 });
    };
    const target = createTarget({
      schemaVersion: 1,
      symptom: { kind: 'check-up' },
      account: { address: `anna@${DOMAIN}`, submission: { hostname: HOST } },
    });
    const { signal } = new AbortController();
    const dns = { ...net.dns, ask: silent };
    const options = { target: target!, net: { ...net, dns }, consent: {}, signal, only: ['domain-records'] as const };
    const rows = await runProbes(options);
    expect(rowsOf(rows, 'domain-records').every(({ failure }) => failure === 'dns-timeout')).toBe(true);
    expect(asked).toBeLessThan(15);
  });
});
