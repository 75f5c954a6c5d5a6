import { randomBytes } from 'node:crypto';
import type { CaseFile } from '../contract/case.ts';
import { makeLabCertificates } from './certificates.ts';
import type { LabFile } from './fault.ts';
import type { SeenLine } from './fault-server.ts';
import { findFault } from './faults.ts';
import { brokenCase, repairedCase } from './lab-case.ts';
import { pickLoopbackHost } from './loopback-host.ts';
import { startWorld } from './world.ts';

/** A sample mail world with one problem in it, running on this computer only. */
export interface Lab {
  readonly faultId: string;
  readonly case: CaseFile;
  /** Password of the sample account, different in each lab; accepted by the server after the repair at the latest. */
  readonly password: string;
  /** Files that the person holds, such as a returned message. */
  readonly files: readonly LabFile[];
  /** Every line that the submission servers have seen since the start or the repair. */
  lines(): readonly SeenLine[];
  /** Mends the problem and gives the case as it is then. Later calls give the same case; rejects once closed. */
  repair(): Promise<CaseFile>;
  /** Stops everything. May be called twice. */
  close(): Promise<void>;
}

export interface LabOptions {
  /** The time that certificates and the case are made for; absent: the real one, and none in the case. */
  readonly now?: Date;
}

/**
 * Starts the lab for one practice problem: a submission server for STARTTLS, one for TLS, and a name service, on
 * free ports of a loopback address. Needs no privileges; several labs can run at the same time.
 * Rejects with `UnknownFaultError` for an unknown id.
 */
export const startLab = async (faultId: string, options: LabOptions = {}): Promise<Lab> => {
  const fault = findFault(faultId);
  const now = options.now ?? new Date();
  const [host, certificates] = await Promise.all([pickLoopbackHost(), makeLabCertificates(now)]);
  const password = randomBytes(12).toString('base64url');
  const order = { host, password, certificates };
  let world = await startWorld({ ...order, situation: (lab) => fault.build(lab) });
  const { ports } = world;
  const common = { host, ports, rootPem: certificates.rootPem, ...options };
  let repaired: Promise<CaseFile> | undefined;
  let closed = false;

  const mend = async (): Promise<CaseFile> => {
    if (closed) throw new Error('The practice lab is closed.');
    await world.close();
    world = await startWorld({ ...order, ports, situation: (lab) => fault.repair(lab) });
    return repairedCase({ ...common, situation: fault.repair({ password, ports }) });
  };
  return {
    faultId,
    case: brokenCase(fault, { ...common, situation: fault.build({ password, ports }) }),
    password,
    files: fault.files?.(now) ?? [],
    lines: () => world.lines(),
    repair: () => (repaired ??= mend()),
    close: async () => {
      closed = true;
      await repaired?.catch(() => undefined);
      await world.close();
    },
  };
};
