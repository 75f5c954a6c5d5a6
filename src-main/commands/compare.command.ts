import { diagnoseResultSchema, type DiagnoseResult } from '../contract/result.ts';
import { compareRuns } from '../compare-runs.ts';
import type { NetworkComparison } from '../engine/compare/compare-networks.ts';
import { command, type Io, UsageError } from './command.ts';
import { readOptions } from './options.ts';
import { checkShape, parseJson, readBytes } from './read-input.ts';

const NETWORKS = {
  other: 'The second test ran in another network.',
  same: 'Both tests ran in the same network. Go to another one, such as the hotspot of your phone, and test again.',
  unknown: 'We cannot tell whether the second test ran in another network.',
} as const;
const ANSWERS = {
  yes: 'It works in the other network, so this network is the reason.',
  no: 'It stops at the same place in the other network, so this network is not the reason.',
} as const;

export default command({
  name: 'compare',
  usage: 'compare FIRST.json SECOND.json [--json]',
  does: 'puts two runs of diagnose --json side by side, the second from another network',
  async run(args, io) {
    const { values, positionals } = readOptions(args, { json: { type: 'boolean' } });
    const [one, other] = positionals;
    if (one === undefined || other === undefined || positionals.length !== 2) throw new UsageError('Give two files.');
    const [first, second] = [await readResult(one, io), await readResult(other, io)];
    const { comparison, judged } = compareRuns(first, second);
    io.out(
      values.json ? JSON.stringify({ ...comparison, diagnosis: judged.diagnosis }) : comparisonText(comparison, judged),
    );
    return 0;
  },
});

const readResult = async (path: string, io: Io): Promise<DiagnoseResult> =>
  checkShape(parseJson(await readBytes(path, io), path), diagnoseResultSchema, path);

function comparisonText({ networks, rows, answer }: NetworkComparison, { diagnosis }: DiagnoseResult): string {
  const lines = rows.map(({ first, second, differs }) =>
    differs ? `  ! Here: ${first}\n    There: ${second}` : `    In both: ${first}`,
  );
  return [
    NETWORKS[networks],
    '',
    ...lines,
    '',
    ...(answer === undefined ? [] : [ANSWERS[answer]]),
    diagnosis.headline,
    '',
  ].join('\n');
}
