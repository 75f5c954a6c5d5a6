import type { Failure } from '../../../contract/failure.ts';
import { lastLabels, parentOf } from '../ascii-domain.ts';
import { type Asked, isAbsent, type NameService } from '../name-service.ts';
import { type DmarcRecord, isDmarc, readDmarc } from './dmarc-record.ts';

/** One stop of a walk up the tree of names. */
export interface Step {
  readonly domain: string;
  readonly asked: Asked;
  /** How many records of DMARC are there; more than one count as none. */
  readonly count: number;
  readonly record?: DmarcRecord;
}
/** A walk from one domain up to its top (RFC 9989 section 4.10). */
export interface Walk {
  readonly start: string;
  readonly steps: readonly Step[];
  /** Who is responsible for the domain (section 4.10.2); `undefined` when a question failed. */
  readonly organisation: string | undefined;
  /** Why the walk came to no end. */
  readonly failure?: Failure;
}

const MOST_LABELS = 8;

/** Asks for the record of one domain. More than one record count as none (RFC 9989 section 4.10, steps 2 and 6). */
export async function stepAt(domain: string, ask: NameService): Promise<Step> {
  const name = `_dmarc.${domain}`;
  const answer = await ask(name, 'TXT');
  const found = answer.ok ? answer.records.filter(isDmarc) : [];
  const [text] = found;
  return {
    domain,
    asked: { name, type: 'TXT', answer },
    count: found.length,
    ...(text !== undefined && found.length === 1 && { record: readDmarc(text) }),
  };
}

/** Why a step tells nothing: a question that failed is never "no record". A name too long to be asked for holds none. */
export const failureAt = ({ asked: { answer } }: Step): Failure | undefined =>
  answer.ok || isAbsent(answer) || answer.failure === 'dns-name-invalid' ? undefined : answer.failure;

/**
 * Walks from a domain to its top, eight questions at most: a name of eight labels or more jumps to seven after the first
 * (RFC 9989 section 4.10, step 4). Stops at `psd=y` and `psd=n`, and at a question that fails.
 */
export async function walkUp(start: string, ask: NameService): Promise<Walk> {
  const steps: Step[] = [];
  for (let domain: string | undefined = start; domain !== undefined; domain = above(domain)) {
    const step = await stepAt(domain, ask);
    steps.push(step);
    const failure = failureAt(step);
    if (failure !== undefined) return { start, steps, organisation: undefined, failure };
    if (step.record !== undefined && step.record.psd !== 'u') break;
  }
  return { start, steps, organisation: organisationOf(start, steps) };
}

const above = (domain: string): string | undefined =>
  domain.split('.').length >= MOST_LABELS ? lastLabels(domain, MOST_LABELS - 1) : parentOf(domain);

/** RFC 9989 section 4.10.2, from the longest name to the shortest. */
function organisationOf(start: string, steps: readonly Step[]): string {
  const found = steps.filter(({ record }) => record !== undefined);
  for (const { domain, record } of found) {
    if (record?.psd === 'n') return domain;
    if (record?.psd === 'y' && domain !== start) return lastLabels(start, domain.split('.').length + 1);
  }
  return found.at(-1)?.domain ?? start;
}
