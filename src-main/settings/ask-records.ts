import type { Net, RecordType } from '../net/net.ts';

/** The records of a name as text, as this computer's own name service gives them; none when nobody answers. */
export async function askRecords(net: Net, type: RecordType, name: string, signal: AbortSignal): Promise<string[]> {
  const view = net.dns.servers('configured').length > 0 ? 'configured' : 'os';
  const outcome = await net.dns.ask(view, { name, type }, signal);
  if (!outcome.ok) return [];
  return outcome.value.records.filter((record) => record.type === type).map(({ data }) => data);
}
