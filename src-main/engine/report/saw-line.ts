import type { Observation, Reply } from '../../contract/observation.ts';

/** One observation in one line: outcome, how long it took, and what the server said. */
export function sawLine(row: Observation): string {
  return [outcome(row), `${milliseconds(row)} ms`, ...where(row), ...found(row), ...said(row)].join('; ');
}

function where(row: Observation): string[] {
  const address = row.address === undefined ? [] : [`address ${row.address}`];
  return row.view === undefined ? address : [...address, `asked ${row.resolver ?? row.view}`];
}

function found(row: Observation): string[] {
  const { tls } = row;
  const answers = row.answers === undefined || row.answers.length === 0 ? [] : [`answers ${row.answers.join(', ')}`];
  if (tls === undefined) return answers;
  const version = tls.version === undefined ? [] : [[tls.version, tls.cipher].filter(Boolean).join(' ')];
  return [...answers, ...version, ...tls.problems];
}

function said(row: Observation): string[] {
  const quoted = row.reply === undefined ? [] : [`"${reply(row.reply)}"`];
  return row.capabilities === undefined ? quoted : [...quoted, `offers ${row.capabilities.join(', ')}`];
}

function outcome(row: Observation): string {
  if (row.outcome === 'ok') return 'worked';
  if (row.outcome === 'failed') return `failed: ${row.failure ?? 'unknown-failure'}`;
  return `not tested: ${row.reason ?? 'no reason given'}`;
}

const milliseconds = (row: Observation) => new Date(row.endedAt).getTime() - new Date(row.startedAt).getTime();

const reply = ({ code, enhancedStatus, lines }: Reply) =>
  [code, enhancedStatus, lines.join(' / ')].filter(Boolean).join(' ');
