import { z } from 'zod';
import { domainChangeSchema, LONGEST_RECORD } from './domain-check.ts';
import { caseSchema, submissionSchema } from './case.ts';
import { instantSchema, observationSchema, PROBE_IDS } from './observation.ts';
import { actorSchema, confidenceSchema, readingSchema } from './reading.ts';

const text = (max: number) => z.string().max(max);
const sentences = z.array(text(400)).max(20);

/** A rule's judgement. `not-tested` and `error` are never shown as good or bad. */
export const findingSchema = z.strictObject({
  id: text(60),
  outcome: z.enum(['pass', 'fail', 'warning', 'notice', 'not-applicable', 'not-tested', 'error']),
  /** Ids of observations. */
  evidence: z.array(text(20)).max(100),
  /** One plain sentence, shown under "How do we know?". */
  said: text(400).optional(),
  /** What to change at the domain, whole records before and after. */
  changes: z.array(domainChangeSchema).max(8).optional(),
});
export type Finding = z.infer<typeof findingSchema>;

export const rankedCauseSchema = z.strictObject({
  id: text(60),
  title: text(200),
  /** What it means, one or two plain sentences. */
  meaning: text(600),
  probability: z.number().min(0).max(1),
  actor: actorSchema,
  because: sentences,
  against: sentences,
  /** What would settle it, one sentence. */
  settle: text(400).optional(),
});
export type RankedCause = z.infer<typeof rankedCauseSchema>;

/** One place on the way of the message, in order: device, network, provider, domain, recipient. */
export const hopSchema = z.strictObject({
  place: z.enum(['device', 'network', 'provider', 'domain', 'recipient']),
  name: text(120),
  status: z.enum(['passed', 'problem', 'look', 'unchecked']),
  said: text(120).optional(),
});
export type Hop = z.infer<typeof hopSchema>;

/** One row of the list that is seen while checks run. */
export const checkRowSchema = z.strictObject({
  id: text(40),
  name: text(160),
  status: z.enum(['running', 'passed', 'problem', 'look', 'unchecked']),
  said: text(300).optional(),
});
export type CheckRow = z.infer<typeof checkRowSchema>;

export const questionViewSchema = z.strictObject({
  id: text(60),
  text: text(200),
  hint: text(300).optional(),
  why: text(300),
  answers: z.array(z.strictObject({ id: text(60), text: text(120) })).min(2),
});

export const nextStepSchema = z.strictObject({
  kind: z.enum(['question', 'probe', 'fix', 'stop']),
  id: text(60),
  question: questionViewSchema.optional(),
});
export type NextStep = z.infer<typeof nextStepSchema>;

export const diagnosisSchema = z.strictObject({
  confidence: confidenceSchema,
  headline: text(200),
  causes: z.array(rankedCauseSchema).max(20),
  ruledOut: z.array(z.strictObject({ id: text(60), title: text(200), because: sentences })).max(120),
  next: nextStepSchema,
  path: z.array(hopSchema).length(5),
});
export type Diagnosis = z.infer<typeof diagnosisSchema>;

/** One action at one place. `labels` are words of the mail app, repeated exactly; `value` is to be typed or copied. */
export const fixStepSchema = z.strictObject({
  where: text(200),
  do: text(300),
  labels: z.array(text(120)).max(8),
  value: text(LONGEST_RECORD).optional(),
});
export type FixStep = z.infer<typeof fixStepSchema>;

/** A fix article made ready for one person: one mail app, values filled in. */
export const fixViewSchema = z.strictObject({
  id: text(60),
  title: text(200),
  minutes: z.int().min(1).max(120),
  need: text(200),
  client: z.strictObject({ id: text(60), name: text(80) }),
  /** Mail apps that the article has steps for. */
  clients: z.array(z.strictObject({ id: text(60), name: text(80) })).min(1),
  /** Versions or windows of this mail app whose steps differ, and the one that `steps` are for. */
  screens: z.array(z.strictObject({ id: text(60), name: text(80) })).optional(),
  screen: text(60).optional(),
  whatHappened: z.array(text(600)).max(6),
  /** Why this mail app cannot do it; `steps` then lead to a place that can. */
  cannot: text(300).optional(),
  steps: z.array(fixStepSchema).min(1).max(7),
  /** A warning against dangerous advice that is common on the web for this fault. */
  warning: text(400).optional(),
  howYouKnow: z.array(text(600)).max(6),
  ifNot: z.array(text(600)).max(6),
  verification: z.array(z.enum(PROBE_IDS)).min(1),
  /** What the outgoing settings are once the steps are done; what no step sets is absent. */
  after: submissionSchema.pick({ hostname: true, port: true, socketType: true }).partial().optional(),
});
export type FixView = z.infer<typeof fixViewSchema>;

/** What somebody else has to do, and the words to ask for it. */
export const escalationSchema = z.strictObject({
  causeId: text(60),
  whoCanFix: text(300),
  meanwhile: z.array(text(400)).max(6),
  /** Ready text for the provider, the administrator or the recipient. */
  sayThis: text(3000),
  addressee: text(120),
  /** Id of a link in the knowledge base; the renderer never sees a free address. */
  linkId: text(80).optional(),
});
export type Escalation = z.infer<typeof escalationSchema>;

/** `diagnose --json` (architecture.md 7.4), with what a person reads added to each part. */
export const diagnoseResultSchema = z.strictObject({
  schemaVersion: z.literal(1),
  tool: z.strictObject({ version: text(40), knowledge: text(40) }),
  case: caseSchema,
  /** What the pasted text or the returned message says. */
  readings: z.array(readingSchema).max(50).optional(),
  observations: z.array(observationSchema).max(2000),
  findings: z.array(findingSchema).max(300),
  diagnosis: diagnosisSchema,
  fixes: z.array(fixViewSchema).max(20),
  escalation: escalationSchema.nullable(),
  timing: z.strictObject({ startedAt: instantSchema, finishedAt: instantSchema }),
});
export type DiagnoseResult = z.infer<typeof diagnoseResultSchema>;
