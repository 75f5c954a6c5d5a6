import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ADDRESSES } from './addresses.ts';
import { daemon } from './daemon.ts';
import { issue, type Leaf } from './make-certificates.ts';
import { mustRun } from './must-run.ts';
import { removeNamespace } from './namespace.ts';
import { waitForPort } from './wait-for-port.ts';

export interface RealLab {
  readonly namespace: string;
  /** Holds `ca.pem` and everything the servers write. */
  readonly folder: string;
  /** What to put before a command so that it runs inside. */
  readonly inside: readonly string[];
  stopResolver(): Promise<void>;
  startResolver(): Promise<void>;
  /** Lets nothing through to this port of any server; nobody is told. */
  dropPort(port: number): Promise<void>;
  dropNothing(): Promise<void>;
  /** What the servers answer for a recipient, such as `550 5.1.1 User unknown`. */
  answerFor(recipients: Readonly<Record<string, string>>): Promise<void>;
  /** Gives a listener another certificate. */
  certify(leaf: Leaf): Promise<void>;
  mailLog(): Promise<string>;
  /** Ends every process and removes the namespace and the folder. */
  stop(): Promise<void>;
}

/** Holds the lab that runs in this namespace and folder. Somebody who is inside already needs nothing put before a command. */
export function realLab(
  namespace: string,
  folder: string,
  inside: readonly string[] = ['ip', 'netns', 'exec', namespace],
): RealLab {
  const reload = async () => {
    await mustRun([...inside, 'postfix', '-c', join(folder, 'postfix/conf'), 'reload']);
    // The master lets the old processes go only after it has read the signal.
    await new Promise((done) => setTimeout(done, 1000));
  };
  return {
    namespace,
    folder,
    inside,
    async stopResolver() {
      process.kill(Number(await readFile(join(folder, 'unbound.pid'), 'utf8')), 'SIGTERM');
      await waitForPort(inside, ADDRESSES.resolver, 53, 'closed');
    },
    async startResolver() {
      daemon([...inside, 'unbound', '-d', '-c', join(folder, 'unbound.conf')]);
      await waitForPort(inside, ADDRESSES.resolver, 53);
    },
    async dropPort(port) {
      const input = `table inet lab {\n chain i {\n  type filter hook input priority 0;\n  tcp dport ${port} drop\n }\n}\n`;
      await mustRun([...inside, 'nft', '-f', '-'], { input });
    },
    async dropNothing() {
      await mustRun([...inside, 'nft', 'flush', 'ruleset']);
    },
    async answerFor(recipients) {
      const rows = Object.entries(recipients).map(([address, answer]) => `${address} ${answer}\n`);
      await writeFile(join(folder, 'recipients'), rows.join(''));
      await reload();
    },
    async certify(leaf) {
      await issue(folder, leaf);
      await reload();
    },
    mailLog: () => readFile(join(folder, 'postfix.log'), 'utf8').catch(() => ''),
    async stop() {
      await removeNamespace(namespace);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
