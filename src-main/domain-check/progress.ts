import type { DomainPart } from '../contract/domain.ts';
import type { CheckRow } from '../contract/result.ts';
import type { NameService, RecordType } from '../engine/authentication/name-service.ts';

const NAMES: Readonly<Record<DomainPart, string>> = {
  senders: 'Public list of who may send (SPF)',
  signature: 'Signature (DKIM)',
  rule: 'Rule for mail that fails (DMARC)',
  address: 'Name of your mail server',
  lists: 'Block lists',
  incoming: 'Mail that comes in',
};
const ORDER = Object.keys(NAMES) as DomainPart[];

/** Which part asks this question. */
export function partOfQuestion(name: string, type: RecordType, zones: readonly string[]): DomainPart {
  if (zones.some((zone) => name === zone || name.endsWith(`.${zone}`))) return 'lists';
  if (name.includes('._domainkey.') || name.startsWith('_domainkey.')) return 'signature';
  if (name.startsWith('_dmarc.')) return 'rule';
  if (type === 'PTR') return 'address';
  return type === 'TXT' && !/^_(?:mta-sts|smtp|mta)\./.test(name) ? 'senders' : 'incoming';
}

/** Counts the questions of a check while they are asked, and tells what can be shown of it. */
export function watched(
  ask: NameService,
  zones: readonly string[],
  parts: readonly DomainPart[],
  tell: (rows: CheckRow[]) => void,
): NameService {
  const asked = new Map<DomainPart, { answers: number }>();
  const report = () => {
    tell(
      ORDER.filter((part) => parts.includes(part)).map((part) => {
        const { answers } = asked.get(part) ?? { answers: 0 };
        const said = answers === 0 ? {} : { said: answers === 1 ? 'One answer so far.' : `${answers} answers so far.` };
        return { id: part, name: NAMES[part], status: 'running', ...said };
      }),
    );
  };
  report();
  return async (name, type) => {
    const part = partOfQuestion(name.toLowerCase(), type, zones);
    const count = asked.get(part) ?? { answers: 0 };
    asked.set(part, count);
    const answer = await ask(name, type);
    count.answers += 1;
    report();
    return answer;
  };
}
