import { type Ip, reverseNameOf } from '../address/ip.ts';
import { isAbsent, type LookUp, type NameService, type RecordType } from '../name-service.ts';
import { addressType, dottedAddress, isInNetworkOf, shortAddress } from './addresses.ts';
import type { SpfLimits } from './limits.ts';
import { expand, fitName, type MacroText } from './macros.ts';

/** One evaluation while it goes on. */
export interface Run {
  readonly ip: Ip;
  readonly local: string;
  /** The domain of the sender, which `o` stands for. */
  readonly senderDomain: string;
  readonly helo: string;
  readonly receiver: string;
  readonly now: number;
  readonly names: NameService;
  readonly limits: SpfLimits;
  lookups: number;
  voids: number;
}

/** One question. A name service that throws has said nothing. */
export async function askName(names: NameService, name: string, type: RecordType): Promise<LookUp> {
  try {
    return await names(name, type);
  } catch {
    return { ok: false, failure: 'unknown-failure' };
  }
}

const withoutDot = (name: string): string => (name.endsWith('.') ? name.slice(0, -1) : name);

/** What a look-up says of an address: the records, none when there is nothing, a failure when nothing is known. */
export const isUnknown = (lookUp: LookUp): boolean =>
  !lookUp.ok && lookUp.failure !== 'dns-name-invalid' && !isAbsent(lookUp);

const LABELS = /^(?:[^.]{1,63}\.)+[^.]{1,63}$/;
/** Whether a name can be asked at all: two labels or more, none empty or longer than 63, 253 characters. */
export const isAskable = (name: string): boolean => name.length <= 253 && LABELS.test(name);

/** The names of the address that lead back to it (RFC 7208 section 5.5), at most ten of them tried; or what went wrong. */
export async function confirmedNames(
  run: Run,
): Promise<{ readonly pointers: LookUp; readonly names: readonly string[] }> {
  const pointers = await askName(run.names, reverseNameOf(run.ip), 'PTR');
  const tried = pointers.ok ? pointers.records.slice(0, run.limits.ptrNames).map(withoutDot).filter(isAskable) : [];
  const type = addressType(run.ip);
  const leadsBack = await Promise.all(
    tried.map(async (name) => {
      const answer = await askName(run.names, name, type);
      return answer.ok && answer.records.some((record) => isInNetworkOf(run.ip, record, 32, 128));
    }),
  );
  return { pointers, names: tried.filter((_, index) => leadsBack[index]) };
}

export const isWithin = (name: string, domain: string): boolean => {
  const [one, other] = [name.toLowerCase(), domain.toLowerCase()];
  return one === other || one.endsWith(`.${other}`);
};

/** The name that the macro `p` stands for: the domain itself, else one below it, else any, else `unknown`. */
async function confirmedName(run: Run, domain: string): Promise<string> {
  const { names } = await confirmedNames(run);
  const same = names.find((name) => name.toLowerCase() === domain.toLowerCase());
  return same ?? names.find((name) => isWithin(name, domain)) ?? names[0] ?? 'unknown';
}

const macroValue = (run: Run, domain: string, confirmed: string, letter: string): string => {
  switch (letter) {
    case 's':
      return `${run.local}@${run.senderDomain}`;
    case 'l':
      return run.local;
    case 'o':
      return run.senderDomain;
    case 'd':
      return domain;
    case 'i':
      return dottedAddress(run.ip);
    case 'p':
      return confirmed;
    case 'v':
      return run.ip.family === 4 ? 'in-addr' : 'ip6';
    case 'h':
      return run.helo;
    case 'c':
      return shortAddress(run.ip);
    case 'r':
      return run.receiver;
    default:
      return String(Math.floor(run.now));
  }
};

/** A text of a record with the values of this evaluation in it. */
export async function fill(run: Run, text: MacroText, domain: string, keeps: 'start' | 'end'): Promise<string> {
  const confirmed = text.letters.includes('p') ? await confirmedName(run, domain) : '';
  return expand(text, (letter) => macroValue(run, domain, confirmed, letter), keeps);
}

/** The name that a term asks about; not a promise where nothing has to be asked for it. */
export function targetOf(run: Run, target: MacroText | undefined, domain: string): string | Promise<string> {
  if (target === undefined) return domain;
  if (!target.letters.includes('p')) return fitName(expand(target, (letter) => macroValue(run, domain, '', letter)));
  return fill(run, target, domain, 'end').then(fitName);
}
