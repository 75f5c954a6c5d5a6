import { afterEach, describe, expect, it } from 'vitest';
import { proposalSchema } from '../contract/settings.ts';
import { startHttpTest, type Zone } from '../net/http-test-server.ts';
import { startFaultServer, type FaultServer } from '../practice/fault-server.ts';
import { makeAuthority } from '../tls-checker-lite/certificates/index.ts';
import { findSettings, type FindSettingsOptions } from './find-settings.ts';

const PUBLIC = ['93.184.216.34'];
const config = (host: string) =>
  `<clientConfig><emailProvider><outgoingServer type="smtp"><hostname>${host}</hostname><port>465</port>
  <socketType>SSL</socketType><username>%EMAILADDRESS%</username><authentication>password-cleartext</authentication>
  </outgoingServer></emailProvider></clientConfig>`;

const closing: (() => unknown)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

interface World {
  readonly zone: Zone;
  /** Which mail ports are open, and for which name their certificate is. */
  readonly mail?: Readonly<Record<number, string>>;
  readonly web?: (host: string, url: string) => string | undefined;
  readonly options?: FindSettingsOptions;
}

const NAMES = ['autoconfig.firm.example', 'firm.example', 'v1.ispdb.net', 'autoconfig.hoster.example'];

const find = async ({ zone, mail = {}, web = () => undefined, options }: World) => {
  const test = await startHttpTest(NAMES, zone, ({ headers, url }, response) => {
    const text = web(headers.host ?? '', url ?? '');
    if (text === undefined) response.writeHead(404).end();
    else response.end(text);
  });
  closing.push(test.stop);
  const authority = await makeAuthority({ commonName: 'Mail Root' });
  const servers: FaultServer[] = [];
  for (const [port, name] of Object.entries(mail)) {
    const certificate = await authority.issue({ names: [name] });
    const server = await startFaultServer({ script: {}, certificate, implicitTls: port === '465' });
    closing.push(() => server.close());
    servers.push(server);
    test.mail.set(Number(port), server.port);
  }
  const net = { ...test.net, trustedCertificates: [...test.net.trustedCertificates, authority.certPem] };
  const found = await findSettings('anna@firm.example', net, new AbortController().signal, options);
  for (const proposal of found) proposalSchema.parse(proposal);
  const short = found.map(({ source, submission: { hostname, port }, confirmed, answered }) => ({
    is: `${source} ${hostname}:${port ?? ''}`,
    confirmed,
    answered,
  }));
  return { ...test, found, short, servers, said: servers.flatMap(({ lines }) => lines.map(({ text }) => text)) };
};

describe('guesses', () => {
  const zone = { 'A smtp.firm.example': PUBLIC, 'A mail.firm.example': PUBLIC };

  it('are shown when they answer as mail servers of that name', async () => {
    const { short } = await find({ zone, mail: { 465: 'smtp.firm.example', 587: 'smtp.firm.example' } });
    expect(short).toEqual([
      { is: 'guess smtp.firm.example:465', confirmed: false, answered: true },
      { is: 'guess smtp.firm.example:587', confirmed: false, answered: true },
    ]);
  });

  it('are not shown with a certificate of another name, nor when nobody is there', async () => {
    expect((await find({ zone, mail: { 465: 'other.example' } })).short).toEqual([]);
    expect((await find({ zone })).short).toEqual([]);
  });

  it('never are without encryption, and touch the two ports alone', async () => {
    const { targets } = await find({ zone });
    const mail = targets.map(({ port }) => port).filter((port) => port !== 80 && port !== 443);
    expect(new Set(mail)).toEqual(new Set([465, 587]));
  });

  it('never ask inside the own network', async () => {
    const { targets } = await find({ zone: { 'A smtp.firm.example': ['192.168.1.1'] } });
    expect(targets).toEqual([]);
  });

  it('say nobody’s name', async () => {
    const { said, lines, questions } = await find({
      zone,
      mail: { 465: 'smtp.firm.example', 587: 'smtp.firm.example' },
    });
    expect(said).toEqual(expect.arrayContaining(['STARTTLS', 'QUIT']));
    expect([...said, ...lines, ...questions].join('\n')).not.toMatch(/@|%40|anna/);
  });
});

describe('published settings', () => {
  const srv = {
    'SRV _submissions._tcp.firm.example': ['0 1 465 a.firm.example.', '10 1 465 b.firm.example.'],
    'A a.firm.example': PUBLIC,
    'A b.firm.example': PUBLIC,
  };

  it('that answer push out those that do not', async () => {
    const { short } = await find({ zone: { ...srv, 'A a.firm.example': [] }, mail: { 465: 'b.firm.example' } });
    expect(short).toEqual([{ is: 'srv b.firm.example:465', confirmed: true, answered: true }]);
  });

  it('lose their confirmation with a certificate that does not cover the target', async () => {
    const { short } = await find({ zone: srv, mail: { 465: 'a.firm.example' } });
    expect(short).toEqual([
      { is: 'srv a.firm.example:465', confirmed: true, answered: true },
      { is: 'srv b.firm.example:465', confirmed: false, answered: true },
    ]);
  });

  it('stay when nothing answers at all: the network may be what is broken', async () => {
    const { short } = await find({ zone: srv });
    expect(short.map(({ is, answered }) => [is, answered])).toEqual([
      ['srv a.firm.example:465', false],
      ['srv b.firm.example:465', false],
    ]);
  });
});

describe('autoconfig in clear', () => {
  const zone = { 'A autoconfig.firm.example': PUBLIC, 'A smtp.firm.example': PUBLIC };

  it('gives way to the same over https', async () => {
    const { short } = await find({ zone, web: () => config('smtp.firm.example'), mail: { 465: 'smtp.firm.example' } });
    expect(short).toEqual([{ is: 'autoconfig smtp.firm.example:465', confirmed: true, answered: true }]);
  });

  it('stands alone as unconfirmed', async () => {
    const test = await startHttpTest(['other.example'], zone, (_request, response) => {
      response.end(config('smtp.firm.example'));
    });
    closing.push(test.stop);
    const [best] = await findSettings('anna@firm.example', test.net, new AbortController().signal);
    expect(best).toMatchObject({ source: 'autoconfig-http', confirmed: false, answered: false });
  });
});

describe('the public list of Thunderbird', () => {
  const zone: Zone = {
    'A v1.ispdb.net': PUBLIC,
    'A smtp.firm.example': PUBLIC,
    'MX firm.example': ['10 mx.hoster.example'],
  };
  const web = (host: string, url: string) =>
    host === 'v1.ispdb.net' && url === '/firm.example' ? config('smtp.firm.example') : undefined;

  it('is asked with a yes, by the domain alone', async () => {
    const { short, lines } = await find({
      zone,
      web,
      options: { thirdParties: true },
      mail: { 465: 'smtp.firm.example' },
    });
    expect(short[0]).toEqual({ is: 'ispdb smtp.firm.example:465', confirmed: true, answered: true });
    expect(lines.filter((line) => line.startsWith('v1.ispdb.net')).sort()).toEqual([
      'v1.ispdb.net/firm.example',
      'v1.ispdb.net/hoster.example',
    ]);
  });

  it('is not asked without one', async () => {
    const { questions, lines } = await find({ zone, web });
    expect([...questions, ...lines].join(' ')).not.toContain('ispdb');
  });
});

describe('a provider of our list', () => {
  it('that lets no other app send has nothing to find', async () => {
    const test = await startHttpTest([], {}, () => undefined);
    closing.push(test.stop);
    const { signal } = new AbortController();
    expect(await findSettings('anna@tuta.com', test.net, signal)).toEqual([]);
    expect(test.questions).toEqual([]);
  });
});
