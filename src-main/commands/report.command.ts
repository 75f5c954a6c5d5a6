import writeFileAtomic from 'write-file-atomic';
import { reportFormatSchema, textFormatSchema, type Redaction, type ReportFormat } from '../contract/channels.ts';
import type { DiagnoseResult } from '../contract/result.ts';
import { packReport } from '../engine/report/pack-report.ts';
import { HIDE_ALL, writeReport } from '../engine/report/write-report.ts';
import { judgeCase } from '../judge-case.ts';
import { reportContext } from '../report-context.ts';
import { readCase } from './case-input.ts';
import { command, InputError, UsageError } from './command.ts';
import { readOptions } from './options.ts';
import { printPdf } from './print-pdf.ts';

const SHOW = {
  localParts: 'addresses',
  subjects: 'subjects',
  innerNetwork: 'inner-network',
  computerNames: 'computer',
  publicAddress: 'public-address',
} as const;

export default command({
  name: 'report',
  usage: `report FILE --format html|txt|md|json|pdf|zip [--show ${Object.values(SHOW).join('|')}]… [--out F]`,
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
    if (!format.success)
      throw new UsageError(`--format is one of ${reportFormatSchema.options.join(', ')}, not "${values.format}".`);
    const { case: theCase, before } = await readCase({ case: file }, io);
    const at = theCase.environment?.now ?? new Date().toISOString();
    const result =
      before ??
      judgeCase({ case: theCase, observations: [], readings: [], triedFixes: [], startedAt: at, finishedAt: at });
    if (values.out === undefined && !textFormatSchema.safeParse(format.data).success)
      throw new UsageError(`A ${format.data} file needs --out F.`);
    const content = await contentOf(result, format.data, redactionOf(values.show), io.signal);
    if (values.out !== undefined) await save(values.out, content);
    else if (typeof content === 'string') io.out(content.replace(/\n$/, ''));
    return 0;
  },
});

function contentOf(
  result: DiagnoseResult,
  format: ReportFormat,
  redaction: Redaction,
  signal: AbortSignal,
): string | Uint8Array | Promise<Uint8Array> {
  if (format === 'zip') return packReport(result, redaction, reportContext());
  if (format === 'pdf') return printPdf(writeReport(result, 'html', redaction, reportContext()), signal);
  return writeReport(result, format, redaction, reportContext());
}

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

async function save(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFileAtomic(path, typeof content === 'string' ? content : Buffer.from(content));
  } catch (error) {
    throw new InputError(
      `${path}: the report cannot be written here (${error instanceof Error && 'code' in error ? String(error.code) : 'unknown'}).`,
    );
  }
}
