import type { Failure } from '../../contract/failure.ts';
import { type Asked, isAbsent, type NameService } from './name-service.ts';

/** Whether mail can be addressed to a host at all, with the questions; `undefined` when one failed. */
export interface TakesMail {
  readonly takes: boolean | undefined;
  readonly failure?: Failure;
  readonly evidence: readonly Asked[];
}

/** A mail server that takes nothing (RFC 7505): one record, `0 .`. */
export const isNullMx = (record: string): boolean => /^\d+ \.?$/.test(record);

/** MX first, then the addresses of the name itself (RFC 5321 section 5.1); a null MX means no (RFC 7505). */
export async function takesMail(host: string, ask: NameService): Promise<TakesMail> {
  const evidence: Asked[] = [];
  for (const type of ['MX', 'A', 'AAAA'] as const) {
    const answer = await ask(host, type);
    evidence.push({ name: host, type, answer });
    if (answer.ok) return { takes: type !== 'MX' || !answer.records.every(isNullMx), evidence };
    if (!isAbsent(answer)) return { takes: undefined, failure: answer.failure, evidence };
  }
  return { takes: false, evidence };
}
