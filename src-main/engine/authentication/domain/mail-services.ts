import type { NameService } from '../name-service.ts';
import { isSpfRecord, parseRecord } from '../spf/record.ts';

/** Names that show which services carry a domain's mail: its mail exchangers, and what its SPF record includes; lower case. */
export async function mailServices(domain: string, ask: NameService): Promise<readonly string[]> {
  const [exchangers, texts] = await Promise.all([ask(domain, 'MX'), ask(domain, 'TXT')]);
  const hosts = exchangers.ok ? exchangers.records.map((record) => record.split(' ').at(-1) ?? '') : [];
  const record = texts.ok ? texts.records.find(isSpfRecord) : undefined;
  const included = record === undefined ? [] : parseRecord(record).mechanisms.filter(({ kind }) => kind === 'include');
  const targets = included.flatMap(({ written }) => written ?? []);
  return [...hosts, ...targets].map((name) => name.toLowerCase().replace(/\.$/, '')).filter((name) => name !== '');
}
