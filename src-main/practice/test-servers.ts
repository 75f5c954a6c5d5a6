import { afterEach, beforeAll } from 'vitest';
import { makeAuthority } from 'tls-checker-lite/certificates';
import { startFaultServer, type FaultServer, type FaultServerOptions, type ServerCertificate } from './fault-server.ts';
import type { SmtpScript } from './smtp-script.ts';
import { openClient, type TestClient } from './test-client.ts';

export interface Pair {
  readonly client: TestClient;
  readonly server: FaultServer;
}

export interface TestServers {
  readonly start: (script: SmtpScript, options?: Partial<FaultServerOptions>) => Promise<FaultServer>;
  readonly dial: (server: FaultServer, tls?: boolean) => Promise<TestClient>;
  /** A client that has read the greeting of a fresh server. */
  readonly greeted: (script: SmtpScript) => Promise<Pair>;
  /** … and has changed to TLS and said EHLO. */
  readonly secured: (script: SmtpScript) => Promise<Pair & { readonly ehlo: string }>;
}

/** Servers and clients of one test file; each is gone after its test. */
export const testServers = (): TestServers => {
  let certificate: ServerCertificate;
  const servers: FaultServer[] = [];
  const clients: TestClient[] = [];

  beforeAll(async () => {
    const authority = await makeAuthority({ commonName: 'Practice Root' });
    certificate = await authority.issue({ names: ['smtp.northmail.example'] });
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) client.destroy();
    await Promise.all(servers.splice(0).map((server) => server.close()));
  });

  const start: TestServers['start'] = async (script, options = {}) => {
    const server = await startFaultServer({ certificate, script, ...options });
    servers.push(server);
    return server;
  };
  const dial: TestServers['dial'] = async (server, tls = false) => {
    const client = await openClient({ ...server, tls });
    clients.push(client);
    return client;
  };
  const greeted: TestServers['greeted'] = async (script) => {
    const server = await start(script);
    const client = await dial(server);
    await client.reply();
    return { client, server };
  };
  return {
    start,
    dial,
    greeted,
    secured: async (script) => {
      const pair = await greeted(script);
      await pair.client.say('EHLO test');
      await pair.client.say('STARTTLS');
      await pair.client.secure();
      return { ...pair, ehlo: await pair.client.say('EHLO test') };
    },
  };
};
