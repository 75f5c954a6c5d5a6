import { type DomainFinding, findingOf } from '../finding.ts';
import { type Asked, isAbsent, type LookUp, type NameService, type RecordType } from '../name-service.ts';
import codes from './address.codes.ts';
import { isGenericName } from './generic-name.ts';
import { type Ip, isSameIp, readIp, reverseNameOf } from './ip.ts';
import { specialRange } from './special-range.ts';

/** What the name service knows about one address. */
export interface AddressReport {
  readonly address: string;
  /** Names that the address has and that lead back to it, lower case. */
  readonly confirmed: readonly string[];
  readonly findings: readonly DomainFinding[];
}

/** More names than this are not looked up: an address with so many has no name of its own. */
const MOST_NAMES = 10;
const NAME = /^(?=.{4,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/;

const finding = findingOf(codes);

/** The type of record that holds addresses of this family. */
export const forwardType = ({ family }: Pick<Ip, 'family'>): RecordType => (family === 4 ? 'A' : 'AAAA');

const leadsTo = (answer: LookUp, ip: Ip): boolean => answer.ok && answer.records.some((record) => isSameIp(ip, record));

async function askNames(ip: Ip, names: readonly string[], ask: NameService): Promise<readonly Asked[]> {
  const type = forwardType(ip);
  return Promise.all(names.map(async (name) => ({ name, type, answer: await ask(name, type) })));
}

function judgeNames(ip: Ip, text: string, reverse: Asked, forward: readonly Asked[]): AddressReport {
  const evidence = [reverse, ...forward];
  const confirmed = forward.filter(({ answer }) => leadsTo(answer, ip)).map(({ name }) => name);
  const [first] = confirmed;
  if (first !== undefined) {
    const code = confirmed.every((name) => isGenericName(ip, name)) ? 'address-name-generic' : 'address-name-good';
    const name = confirmed.find((one) => !isGenericName(ip, one)) ?? first;
    return { address: text, confirmed, findings: [finding(code, text, { values: { name }, evidence })] };
  }
  const unknown = forward.map(({ answer }) => answer).find((answer) => !answer.ok && !isAbsent(answer));
  const names = reverse.answer.ok ? reverse.answer.records.slice(0, MOST_NAMES).join(', ') : '';
  const only =
    unknown?.ok === false
      ? finding('address-name-could-not-check', text, { values: { failure: unknown.failure }, evidence })
      : finding('address-name-unconfirmed', text, { values: { names }, evidence });
  return { address: text, confirmed, findings: [only] };
}

/**
 * Judges the name of a sending address: whether it has one, whether the name leads back to it, and whether the name
 * looks like one of a home line. Asks nothing for an inner or reserved address.
 */
export async function checkAddress(text: string, ask: NameService): Promise<AddressReport> {
  const alone = (only: DomainFinding): AddressReport => ({ address: text, confirmed: [], findings: [only] });
  const ip = readIp(text);
  if (ip === undefined) return alone(finding('address-malformed', text));
  const range = specialRange(ip);
  if (range !== undefined) return alone(finding('address-not-public', text, { values: { range } }));
  const name = reverseNameOf(ip);
  const answer = await ask(name, 'PTR');
  const reverse: Asked = { name, type: 'PTR', answer };
  const evidence = [reverse];
  if (isAbsent(answer)) return alone(finding('address-nameless', text, { evidence }));
  if (!answer.ok)
    return alone(finding('address-name-could-not-check', text, { values: { failure: answer.failure }, evidence }));
  const names = [...new Set(answer.records.map((record) => record.toLowerCase().replace(/\.$/, '')))];
  const asked = names.filter((one) => NAME.test(one)).slice(0, MOST_NAMES);
  return judgeNames(ip, text, reverse, await askNames(ip, asked, ask));
}
