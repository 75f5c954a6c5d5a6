import {
  makeAuthority,
  type Authority,
  type CertificateOrder,
  type IssuedCertificate,
} from '../../tls-checker-lite/certificates/index.ts';
import type { CaseFile, Submission } from '../../contract/case.ts';
import type { DnsView, Observation, ProbeId } from '../../contract/observation.ts';
import type { DnsAnswer, Net, Outcome, TcpTarget } from '../../net/net.ts';
import { systemClock } from '../../net/system-clock.ts';
import { connectTcp } from '../../net/tcp.ts';
import { startFaultServer, type FaultServer, type FaultServerOptions } from '../../practice/fault-server.ts';
import { runProbes, type RunProbesOptions } from '../run-probes.ts';
import { createTarget } from '../target.ts';

export const HOST = 'smtp.northmail.example';
export const PASSWORD = 'correct-horse-battery';
export const ADDRESS = 'anna@northmail.example';
export const RECIPIENT = 'bob@southmail.example';

export interface Served extends Partial<Omit<FaultServerOptions, 'certificate'>> {
  readonly certificate?: CertificateOrder;
  /** What is shown in place of a certificate of the lab's own authority. */
  readonly issued?: IssuedCertificate;
}

/**
 * Answers by `name/TYPE`, `view:name/TYPE` for one view, `view/tcp:name/TYPE` for one transport of its server, and
 * `unchecked:name/TYPE` without signatures; what is not listed does not exist.
 * A failure is given by its word.
 */
export type Zone = Readonly<Record<string, readonly string[] | Extract<Outcome<never>, { ok: false }>['failure']>>;

const EVERY_ADDRESS: Zone = {
  [`${HOST}/A`]: ['127.0.0.1'],
  'southmail.example/MX': ['10 mx.southmail.example.'],
  'mx.southmail.example/A': ['127.0.0.2'],
};

/** Loopback servers behind the usual port numbers, a zone, and everything that has to be closed again. */
export class Lab {
  readonly authority: Promise<Authority> = makeAuthority({ commonName: 'Lab Root' });
  readonly #servers: FaultServer[] = [];
  readonly #places = new Map<string, number>();
  readonly opened: TcpTarget[] = [];
  zone: Zone = EVERY_ADDRESS;
  hasNetwork = true;
  /** The computer's own list of names. */
  hosts: string | undefined;
  views: readonly DnsView[] = ['os', 'configured', 'reference'];

  /** Puts a scripted server behind `127.0.0.1:port` (or another loopback address), as far as the probes can see. */
  async serve(port: number, served: Served = {}, address = '127.0.0.1'): Promise<FaultServer> {
    const { certificate = { names: [HOST] }, issued, script = {}, ...rest } = served;
    const shown = issued ?? (await (await this.authority).issue(certificate));
    const server = await startFaultServer({ ...rest, script, certificate: shown });
    this.#servers.push(server);
    this.place(port, server.port, address);
    return server;
  }

  /** Leads `address:port` to a real port of this computer. */
  place(port: number, realPort: number, address = '127.0.0.1'): void {
    this.#places.set(`${address}:${port}`, realPort);
  }

  async close(): Promise<void> {
    await Promise.all(this.#servers.map((server) => server.close()));
  }

  async net(): Promise<Net> {
    const { certPem } = await this.authority;
    return {
      clock: systemClock,
      dns: {
        servers: (view) => (this.views.includes(view) ? [view] : []),
        ask: (view, { name, type, unchecked }) =>
          Promise.resolve(this.#answer(view, `${unchecked === true ? 'unchecked:' : ''}${name}/${type}`)),
        askServer: (server, { name, type }, _signal, transport) =>
          Promise.resolve(this.#answer(`${server}/${transport}`, `${name}/${type}`)),
      },
      connect: (where, signal, deadlineMs) => {
        this.opened.push(where);
        const port = this.#places.get(`${where.address}:${where.port}`);
        return port === undefined
          ? Promise.resolve({ ok: false, failure: 'connection-refused', ms: 0 })
          : connectTcp({ address: '127.0.0.1', port, family: 4 }, systemClock, signal, deadlineMs);
      },
      interfaces: () => [
        { family: 4, address: this.hasNetwork ? '192.0.2.7' : '127.0.0.1', internal: !this.hasNetwork },
      ],
      hostsFile: () => Promise.resolve(this.hosts),
      trustedCertificates: [certPem],
    };
  }

  #answer(place: string, key: string): Outcome<DnsAnswer> {
    const found = this.zone[`${place}:${key}`] ?? this.zone[key] ?? 'dns-no-data';
    if (typeof found === 'string') return { ok: false, failure: found, ms: 1 };
    const [name, type] = key.replace(/^.*:/, '').split('/') as [string, 'A'];
    return { ok: true, ms: 1, value: { server: 'lab', records: found.map((data) => ({ name, type, ttl: 60, data })) } };
  }
}

export interface LabRun extends Partial<Omit<RunProbesOptions, 'target' | 'net'>> {
  readonly submission?: Partial<Submission>;
  readonly case?: Partial<CaseFile>;
  /** `null`: nobody. */
  readonly recipient?: string | null;
  readonly password?: string;
}

/** Runs the real probes in the lab, with consent to sign in unless told otherwise. */
export const runInLab = async (
  lab: Lab,
  { submission, case: more, recipient = RECIPIENT, password, ...options }: LabRun = {},
) => {
  const consent = options.consent ?? { signIn: true };
  const theCase: CaseFile = {
    schemaVersion: 1,
    symptom: { kind: 'unknown' },
    account: { address: ADDRESS, submission: { hostname: HOST, port: 587, socketType: 'starttls', ...submission } },
    ...(recipient === null ? {} : { recipient }),
    consent,
    ...more,
  };
  const target = createTarget(theCase, password ?? PASSWORD);
  if (target === undefined) throw new Error('The lab case has no server.');
  return runProbes({ signal: new AbortController().signal, ...options, consent, target, net: await lab.net() });
};

/** The rows of one probe, narrowed by further facts. */
export const rowsOf = (rows: readonly Observation[], probe: ProbeId, facts: Partial<Observation> = {}): Observation[] =>
  rows.filter(
    (row) =>
      row.probe === probe && Object.entries(facts).every(([key, value]) => row[key as keyof Observation] === value),
  );
