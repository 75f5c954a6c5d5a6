import writeFileAtomic from 'write-file-atomic';
import { reportFormatSchema } from '../contract/channels.ts';
import { HIDE_ALL, writeReport } from '../engine/report/write-report.ts';
import { judgeCase } from '../judge-case.ts';
import { reportContext } from '../report-context.ts';
import { readCase } from './case-input.ts';
import { command, InputError, UsageError } from './command.ts';
import { readOptions } from './options.ts';

const SHOW = {
  localParts: 'addresses',
  subjects: 'subjects',
  innerNetwork: 'inner-network',
  computerNames: 'computer',
  publicAddress: 'public-address',
} as const;

export default command({
  name: 'report',
  usage: `report FILE --format html|txt|md|json [--show ${Object.values(SHOW).join('|')}]… [--out F]`,
  does: 'writes the report of a case file or of what diagnose printed; names are hidden unless shown',
  async run(args, io) {
    const { values, positionals } = readOptions(args, {
      format: { type: 'string', default: 'txt' },
      out: { type: 'string' },
      show: { type: 'string', multiple: true, default: [] },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new UsageError('Give one FILE.');
    const format = reportFormatSchema.safeParse(values.format);
    if (!format.success) throw new UsageError(`--format is one of html, txt, md, json, not "${values.format}".`);
    const { case: theCase, before } = await readCase({ case: file }, io);
    const at = theCase.environment?.now ?? new Date().toISOString();
    const result =
      before ??
      judgeCase({ case: theCase, observations: [], readings: [], triedFixes: [], startedAt: at, finishedAt: at });
    const text = writeReport(result, format.data, redactionOf(values.show), reportContext());
    if (values.out === undefined) io.out(text.replace(/\n$/, ''));
    else await save(values.out, text);
    return 0;
  },
});

function redactionOf(shown: readonly string[]) {
  const unknown = shown.find((name) => !(Object.values(SHOW) as string[]).includes(name));
  if (unknown !== undefined)
    throw new UsageError(`--show is one of ${Object.values(SHOW).join(', ')}, not "${unknown}".`);
  return Object.fromEntries(
    Object.entries(HIDE_ALL).map(([group, hidden]) => [
      group,
      hidden && !shown.includes(SHOW[group as keyof typeof SHOW]),
    ]),
  ) as typeof HIDE_ALL;
}

async function save(path: string, text: string): Promise<void> {
  try {
    await writeFileAtomic(path, text);
  } catch (error) {
    throw new InputError(
      `${path}: the report cannot be written here (${error instanceof Error && 'code' in error ? String(error.code) : 'unknown'}).`,
    );
  }
}
