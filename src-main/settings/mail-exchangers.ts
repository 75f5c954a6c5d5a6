import type { Net } from '../net/net.ts';
import { askRecords } from './ask-records.ts';

const RECORD = /^(\d{1,5}) (\S+?)\.?$/;

/** The names of the servers that take mail for a domain, preferred one first (a number, so 9 comes before 10). */
export async function mailExchangers(domain: string, net: Net, signal: AbortSignal): Promise<string[]> {
  const records = await askRecords(net, 'MX', domain, signal);
  return records
    .flatMap((text) => {
      const [, preference, exchange] = RECORD.exec(text) ?? [];
      if (exchange === undefined || exchange === '.') return [];
      return [{ preference: Number(preference), exchange: exchange.toLowerCase() }];
    })
    .sort((a, b) => a.preference - b.preference)
    .map(({ exchange }) => exchange);
}
