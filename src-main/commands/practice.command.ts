import { diagnose } from '../diagnose.ts';
import { listFaults, UnknownFaultError } from '../practice/faults.ts';
import { command, type Io, UsageError } from './command.ts';
import { readOptions } from './options.ts';
import { resultText } from './result-text.ts';

const DEFAULT_FAULT = 'certificate-expired';

export default command({
  name: 'practice',
  usage: 'practice [--fault ID] [--repair] [--json] | practice --list',
  does: 'runs the whole job on a sample mail world on this computer, offline',
  async run(args, io) {
    const { values } = readOptions(args, {
      fault: { type: 'string' },
      list: { type: 'boolean' },
      repair: { type: 'boolean' },
      json: { type: 'boolean' },
    });
    if (values.list) return printList(values.json ?? false, io);
    return practise(values.fault ?? DEFAULT_FAULT, values.repair ?? false, values.json ?? false, io);
  },
});

function printList(json: boolean, io: Io): number {
  const faults = listFaults();
  if (json) io.out(JSON.stringify(faults.map(({ id, title }) => ({ id, title }))));
  else for (const { id, title } of faults) io.out(`${id.padEnd(28)}${title}`);
  return 0;
}

/** With `repair` the problem is mended first: what is printed is the proof that the fix works. */
async function practise(fault: string, repair: boolean, json: boolean, io: Io): Promise<number> {
  const { startLab } = await import('../practice/lab.ts');
  const lab = await startLab(fault).catch((error: unknown) => {
    if (error instanceof UnknownFaultError) throw new UsageError(error.message);
    throw error;
  });
  try {
    const theCase = repair ? await lab.repair() : lab.case;
    if (!json) io.out(`What the person sees: ${theCase.symptom.text ?? 'the mail stays in the outbox'}\n`);
    const files = repair ? [] : lab.files.map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) }));
    const result = await diagnose(theCase, { signal: io.signal, password: lab.password, files });
    io.out(json ? JSON.stringify(result) : resultText(result));
    return io.signal.aborted ? 130 : 0;
  } finally {
    await lab.close();
  }
}
