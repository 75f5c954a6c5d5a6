import type { CaseFile } from '../contract/case.ts';
import type { Fault, LabSettings, Situation } from './fault.ts';
import { SAMPLE } from './sample-world.ts';
import type { WorldPorts } from './world.ts';

export interface LabCaseOrder {
  readonly host: string;
  readonly ports: WorldPorts;
  readonly situation: Situation;
  readonly rootPem: string;
  /** The time that the case is judged at; absent: the real one. */
  readonly now?: Date;
}

const settingsOf = ({ situation, ports }: LabCaseOrder): LabSettings => ({
  address: SAMPLE.user,
  recipient: SAMPLE.recipient,
  hostname: SAMPLE.server,
  port: ports.starttls,
  socketType: 'starttls',
  authentication: 'password',
  ...situation.settings,
});

const build = (symptom: CaseFile['symptom'], order: LabCaseOrder): CaseFile => {
  const { address, recipient, hostname, port, socketType, authentication } = settingsOf(order);
  return {
    schemaVersion: 1,
    symptom: { client: 'thunderbird', ...symptom },
    account: {
      address,
      submission: {
        hostname,
        port,
        socketType,
        authentication,
        ...(authentication === 'none' ? {} : { username: SAMPLE.user }),
      },
    },
    recipient,
    consent: { signIn: true },
    environment: {
      resolvers: [`${order.host}:${order.ports.dns}`],
      referenceResolvers: [],
      trustedCertificates: [order.rootPem],
      ...(order.now === undefined ? {} : { now: order.now.toISOString() }),
    },
  };
};

/** The case as the person brings it. */
export const brokenCase = (fault: Fault, order: LabCaseOrder): CaseFile => build(fault.symptom, order);

/** The case after the repair: what the mail app said before is no longer evidence. */
export const repairedCase = (order: LabCaseOrder): CaseFile => build({ kind: 'check-up' }, order);
