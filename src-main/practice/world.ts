import type { LabCertificates } from './certificates.ts';
import { startDnsServer } from './dns-server.ts';
import type { LabFacts, Situation } from './fault.ts';
import { startFaultServer, type FaultServer, type SeenLine } from './fault-server.ts';
import { healthyScript } from './healthy-script.ts';
import { labZone } from './lab-zone.ts';

export interface WorldPorts {
  readonly starttls: number;
  readonly tls: number;
  readonly dns: number;
}

/** The servers of one lab while they run. */
export interface World {
  readonly ports: WorldPorts;
  /** What the submission servers saw, first the one for STARTTLS. */
  lines(): readonly SeenLine[];
  close(): Promise<void>;
}

export interface WorldOrder {
  readonly host: string;
  readonly password: string;
  readonly certificates: LabCertificates;
  /** The situation may depend on the ports, which are only known once the servers listen. */
  readonly situation: (lab: LabFacts) => Situation;
  /** Ports of an earlier world that this one replaces; absent: any free ones. */
  readonly ports?: WorldPorts;
}

const NO_PORTS: WorldPorts = { starttls: 0, tls: 0, dns: 0 };

interface Closable {
  close(): Promise<void>;
}

const closeAll = async (servers: readonly Closable[]): Promise<void> => {
  await Promise.all(servers.map((server) => server.close()));
};

const startMail = async (order: WorldOrder, started: Closable[]): Promise<FaultServer[]> => {
  const { host, password, ports = NO_PORTS } = order;
  // The script and the certificate of a fault never depend on the ports, only the settings of its case do.
  const { script, certificate = 'good' } = order.situation({ password, ports });
  const options = {
    host,
    certificate: await order.certificates.issue(certificate),
    script: { ...healthyScript(password), ...script },
  };
  const servers: FaultServer[] = [];
  for (const implicitTls of [false, true]) {
    const server = await startFaultServer({ ...options, implicitTls, port: implicitTls ? ports.tls : ports.starttls });
    started.push(server);
    servers.push(server);
  }
  return servers;
};

const start = async (order: WorldOrder, started: Closable[]): Promise<World> => {
  const { host, password, ports = NO_PORTS } = order;
  const mail = await startMail(order, started);
  const mailPorts = { starttls: mail[0]?.port ?? 0, tls: mail[1]?.port ?? 0 };
  const dns = await startDnsServer({ host, port: ports.dns, zone: labZone(host, mailPorts) });
  started.push(dns);
  // What is down has been up for a moment, so that it has a port that it can come back to.
  const situation = order.situation({ password, ports: mailPorts });
  if (situation.mailService === 'down') await closeAll(mail);
  if (situation.nameService === 'down') await dns.close();
  return {
    ports: { ...mailPorts, dns: dns.port },
    lines: () => mail.flatMap((server) => server.lines),
    close: () => closeAll(started),
  };
};

/** Starts the servers of one situation. When one of them cannot start, none is left running. */
export const startWorld = async (order: WorldOrder): Promise<World> => {
  const started: Closable[] = [];
  try {
    return await start(order, started);
  } catch (error) {
    await closeAll(started);
    throw error;
  }
};
