import { CONNECTION_FAULTS } from './connection-faults.ts';
import type { Fault } from './fault.ts';
import { MESSAGE_FAULTS } from './message-faults.ts';
import { SECURITY_FAULTS } from './security-faults.ts';
import { SIGN_IN_FAULTS } from './sign-in-faults.ts';

const FAULTS: readonly Fault[] = [...CONNECTION_FAULTS, ...SECURITY_FAULTS, ...SIGN_IN_FAULTS, ...MESSAGE_FAULTS];

/** A practice problem as it stands in a list. */
export interface FaultSummary {
  readonly id: string;
  readonly title: string;
  readonly symptom: string;
}

/** Asked for a practice problem that does not exist. */
export class UnknownFaultError extends Error {
  readonly code = 'unknown-fault';
  readonly known: readonly string[];

  constructor(id: string) {
    const known = FAULTS.map((fault) => fault.id);
    const shown = id.replace(/[^\w .-]/g, '').slice(0, 60);
    super(`There is no practice problem "${shown}". There are: ${known.join(', ')}.`);
    this.name = 'UnknownFaultError';
    this.known = known;
  }
}

/** Every practice problem, in the order of the way that a message takes. */
export const listFaults = (): FaultSummary[] =>
  FAULTS.map(({ id, title, symptom }) => ({ id, title, symptom: symptom.text }));

/** Throws `UnknownFaultError` for an id that does not exist. */
export const findFault = (id: string): Fault => {
  const fault = FAULTS.find((candidate) => candidate.id === id);
  if (fault === undefined) throw new UnknownFaultError(id);
  return fault;
};
