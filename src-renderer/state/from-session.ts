import type { Session } from '../../src-main/contract/channels.ts';
import { emptyForm, type Form } from './form.ts';
import { noFacts, type Facts } from './facts.ts';
import { currentPicture, type Given } from './given.ts';
import { STEP_IDS, type StepId } from './graph.ts';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isStep = (id: string): id is StepId => (STEP_IDS as readonly string[]).includes(id);

/** Takes the saved fields that still have the type they should have; a file of another version loses only the rest. */
function formOf(session: Session, fields: unknown): Form {
  const form = { ...emptyForm(), text: session.text, clientId: session.clientId ?? '', ticks: session.ticks };
  if (!isRecord(fields)) return form;
  const known = Object.entries(fields).filter(([name, value]) => {
    const now: unknown = Reflect.get(form, name);
    return name in form && typeof now === typeof value && isRecord(now) === isRecord(value);
  });
  return { ...form, ...Object.fromEntries(known) };
}

const LISTS = ['proposals', 'triedFixes', 'given'] as const;

const countOf = (value: unknown): number => (typeof value === 'number' && value >= 0 ? Math.floor(value) : 0);

/** What was being read at the end is gone with its bytes. */
const givenOf = (saved: unknown): readonly Given[] =>
  Array.isArray(saved) ? (saved as Given[]).filter(({ state }) => state !== 'reading') : [];

function factsOf(session: Session, saved: unknown): Facts {
  const rest = isRecord(saved) ? saved : {};
  const { practiceCase, mended, ...facts } = rest as Partial<Facts> & { practiceCase?: unknown; mended?: unknown };
  const whole = LISTS.every((name) => facts[name] === undefined || Array.isArray(facts[name]));
  const fault = isRecord(practiceCase) ? session.practiceFault : undefined;
  return {
    ...noFacts,
    ...(whole && facts),
    answers: isRecord(facts.answers) ? facts.answers : {},
    readings: session.readings,
    given: givenOf(facts.given),
    at: countOf(facts.at) < session.readings.length ? countOf(facts.at) : 0,
    more: countOf(facts.more),
    triedFixes: session.triedFixes,
    ...(session.kind && { kind: session.kind }),
    ...(session.address !== undefined && { address: session.address }),
    ...(session.recipient !== undefined && { recipient: session.recipient }),
    ...(session.result && { result: session.result }),
    ...(fault !== undefined && {
      practice: {
        fault,
        case: practiceCase as NonNullable<Facts['practice']>['case'],
        mended: mended === true,
      },
    }),
  };
}

const hasResult = ({ result }: Facts): boolean => result !== undefined;
const hasReadings = ({ readings }: Facts): boolean => readings.length > 0;
const hasDomain = ({ domainCheck }: Facts): boolean => domainCheck !== undefined;

/** Screens that show nothing without a fact that may be missing from an older file. */
const NEEDS: Readonly<Partial<Record<StepId, (facts: Facts) => boolean>>> = {
  result: hasResult,
  unknown: hasResult,
  'somebody-else': hasResult,
  'not-yet': hasResult,
  question: hasResult,
  password: hasResult,
  'no-password': hasResult,
  'other-network': hasResult,
  'app-accounts': ({ inApps }) => inApps !== undefined,
  'their-case': ({ imported }) => imported !== undefined,
  compared: ({ compared }) => compared !== undefined,
  fix: ({ fix }) => fix !== undefined,
  'first-answer': hasReadings,
  answers: hasReadings,
  'more-words': hasReadings,
  picture: ({ given }) => currentPicture(given) !== undefined,
  domain: hasDomain,
  'domain-sender': hasDomain,
  'domain-lists': hasDomain,
  'domain-letter': hasDomain,
  'domain-again': (facts) => facts.rechecked !== undefined && hasDomain(facts),
  message: ({ message }) => message !== undefined,
  'test-message-done': ({ sent }) => sent !== undefined,
};

const reachable = (step: StepId, facts: Facts): boolean => NEEDS[step]?.(facts) ?? true;

export interface Restored {
  readonly step: StepId;
  readonly trail: StepId[];
  readonly form: Form;
  readonly facts: Facts;
}

/** The wizard as it was left; `undefined` when the file no longer fits, so that the app starts fresh. */
export function fromSession(session: Session): Restored | undefined {
  if (!isStep(session.step) || !session.trail.every(isStep)) return undefined;
  const saved = isRecord(session.settings) ? session.settings : {};
  const facts = factsOf(session, saved.facts);
  if (!reachable(session.step, facts)) return undefined;
  return { step: session.step, trail: session.trail.filter(isStep), form: formOf(session, saved.fields), facts };
}
