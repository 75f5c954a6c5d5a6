import type { Authentication, SymptomKind } from '../contract/case.ts';
import type { SocketType } from '../contract/observation.ts';
import type { CertificateKind } from './certificates.ts';
import type { SmtpScript } from './smtp-script.ts';

/** What is fixed for the life of one lab. */
export interface LabFacts {
  /** The password that the person holds. */
  readonly password: string;
  readonly ports: { readonly starttls: number; readonly tls: number };
}

/** The settings in the sample mail app. */
export interface LabSettings {
  readonly address: string;
  readonly recipient: string;
  readonly hostname: string;
  readonly port: number;
  readonly socketType: SocketType;
  readonly authentication: Authentication;
}

/** One state of the sample world. Absent parts are as in the healthy one. */
export interface Situation {
  /** Laid over the healthy script. */
  readonly script?: SmtpScript;
  readonly certificate?: CertificateKind;
  readonly mailService?: 'down';
  readonly nameService?: 'down';
  readonly settings?: Partial<LabSettings>;
}

/** A returned message or another file that the person holds. */
export interface LabFile {
  readonly name: string;
  readonly text: string;
}

/** One practice problem. Its id is the id of the cause that a diagnosis has to find. */
export interface Fault {
  readonly id: string;
  /** One plain sentence without a full stop. */
  readonly title: string;
  readonly symptom: { readonly kind: SymptomKind; readonly text: string };
  /** The world with exactly this problem in it. */
  build(lab: LabFacts): Situation;
  /** The world after the person, or the one who can, has mended it. */
  repair(lab: LabFacts): Situation;
  files?(now: Date): readonly LabFile[];
}

const HEALTHY: Situation = {};

/** A fault that is mended at the server: afterwards the world is the healthy one. */
export const serverFault = (fault: Omit<Fault, 'repair'>): Fault => ({ ...fault, repair: () => HEALTHY });
