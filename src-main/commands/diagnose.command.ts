import { diagnose } from '../diagnose.ts';
import { explain } from '../engine/explain.ts';
import type { EarlierRun } from '../engine/facts/evidence.ts';
import { judgeCase } from '../judge-case.ts';
import { fixByCause } from '../knowledge/fix-by-cause.ts';
import { catalogue } from '../knowledge/replies.ts';
import type { DiagnoseResult } from '../contract/result.ts';
import { importedCase } from '../net/imported-case.ts';
import { planOf } from '../plan-of.ts';
import { type CaseInput, readCase, readRun } from './case-input.ts';
import { command, type Io, UsageError } from './command.ts';
import { readOptions } from './options.ts';
import { readPassword } from './password.ts';
import { contactsText } from './contacts-text.ts';
import { resultText } from './result-text.ts';

const OPTIONS = {
  case: { type: 'string' },
  json: { type: 'boolean' },
  offline: { type: 'boolean' },
  plan: { type: 'boolean' },
  imported: { type: 'boolean' },
  'last-good': { type: 'string' },
  'password-stdin': { type: 'boolean' },
  text: { type: 'string' },
  kind: { type: 'string' },
  client: { type: 'string' },
  address: { type: 'string' },
  host: { type: 'string' },
  port: { type: 'string' },
  security: { type: 'string' },
  recipient: { type: 'string' },
} as const;

export default command({
  name: 'diagnose',
  usage:
    'diagnose --case FILE | --address A [--host H --port N --security tls|starttls] [--text T] [--recipient R] [--last-good RESULT] [--plan] [--imported] [--offline] [--password-stdin] [--json]',
  does: 'tests the way of a message and says what is wrong, with fixes',
  async run(args, io) {
    const { values } = readOptions(args, OPTIONS);
    if (values.case === '-' && values['password-stdin']) {
      throw new UsageError('Standard input can hold the case or the password, not both.');
    }
    const input = await readCase(values, io);
    if (values.plan) {
      const contacts = planOf(values.imported ? importedCase(input.case) : input.case);
      io.out(values.json ? JSON.stringify(contacts) : contactsText(contacts));
      return 0;
    }
    const lastGood = await earlierRun(values['last-good'], io);
    const result = values.offline
      ? judgeOffline(input, lastGood)
      : await diagnose(input.case, {
          signal: io.signal,
          files: input.files,
          imported: values.imported ?? false,
          ...lastGood,
          password: await readPassword(values['password-stdin'] ?? false, io),
        });
    io.out(values.json ? JSON.stringify(result) : resultText(result));
    return io.signal.aborted ? 130 : 0;
  },
});

interface LastGood {
  readonly lastGood?: EarlierRun;
}

const earlierRun = async (name: string | undefined, io: Io): Promise<LastGood> =>
  name === undefined ? {} : { lastGood: await readRun(name, io) };

/** Judges the observations that are already in the file again; nothing is sent. */
function judgeOffline({ case: theCase, files, before }: CaseInput, lastGood: LastGood): DiagnoseResult {
  const text = theCase.symptom.text;
  const pasted =
    text === undefined ? [] : [{ name: 'symptom', bytes: new TextEncoder().encode(text), kind: theCase.symptom.kind }];
  const readings = [...pasted, ...files].map((one) => explain(one, catalogue, fixByCause));
  const now = theCase.environment?.now ?? new Date().toISOString();
  return judgeCase({
    case: theCase,
    observations: before?.observations ?? [],
    readings: readings.flat(),
    triedFixes: [],
    ...lastGood,
    startedAt: before?.timing.startedAt ?? now,
    finishedAt: before?.timing.finishedAt ?? now,
  });
}
