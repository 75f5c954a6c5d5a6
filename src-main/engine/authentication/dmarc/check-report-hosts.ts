import { type DomainFinding, findingOf } from '../finding.ts';
import { type Asked, isAbsent, type NameService } from '../name-service.ts';
import { takesMail } from '../takes-mail.ts';
import codes from './dmarc.codes.ts';
import { type DmarcRecord, isDmarc } from './dmarc-record.ts';
import { walkUp } from './tree-walk.ts';

const finding = findingOf(codes);
const MOST_HOSTS = 10;
const MAX_NAME = 253;

/**
 * Checks the hosts that shall get reports: whether they take mail, and whether one of another organisation has agreed
 * (RFC 9990 section 4, RFC 9991 section 5). `domain` is where the record stands. Ten hosts at most.
 */
export async function checkReportHosts(
  domain: string,
  { rua, ruf }: DmarcRecord,
  ask: NameService,
): Promise<DomainFinding[]> {
  const all = [...rua, ...ruf].flatMap(({ host, scheme }) =>
    host === undefined ? [] : [{ host, byMail: scheme === 'mailto' }],
  );
  const hosts = [...new Map(all.map((one) => [one.host, one])).values()].slice(0, MOST_HOSTS);
  const findings = await Promise.all(
    hosts.map(async ({ host, byMail }) => [
      ...(byMail ? await mailFindings(host, ask) : []),
      ...(await agreementFindings(domain, host, ask)),
    ]),
  );
  return findings.flat();
}

async function mailFindings(host: string, ask: NameService): Promise<DomainFinding[]> {
  const { takes, failure = 'dns-timeout', evidence } = await takesMail(host, ask);
  if (takes === undefined)
    return [finding('dmarc-report-could-not-check', host, { values: { host, failure }, evidence })];
  return takes ? [] : [finding('dmarc-report-no-mail', host, { values: { host }, evidence })];
}

async function agreementFindings(domain: string, host: string, ask: NameService): Promise<DomainFinding[]> {
  const [own, theirs] = [await walkUp(domain, ask), await walkUp(host, ask)];
  const evidence = [...own.steps, ...theirs.steps].map(({ asked }) => asked);
  const open = own.failure ?? theirs.failure;
  if (open !== undefined)
    return [finding('dmarc-report-could-not-check', host, { values: { host, failure: open }, evidence })];
  if (own.organisation === theirs.organisation) return [];
  const name = `${domain}._report._dmarc.${host}`;
  const fix = { what: 'add', where: 'name-service', name, type: 'TXT', after: 'v=DMARC1;' } as const;
  // Such a name can be neither asked for nor published (RFC 9990 section 4, step 4).
  if (name.length > MAX_NAME) return [finding('dmarc-report-not-allowed', host, { values: { host }, evidence })];
  const answer = await ask(name, 'TXT');
  const asked: readonly Asked[] = [{ name, type: 'TXT', answer }];
  if (answer.ok && answer.records.some(isDmarc)) return [];
  if (answer.ok || isAbsent(answer))
    return [finding('dmarc-report-not-allowed', host, { values: { host }, evidence: asked, fix })];
  return [
    finding('dmarc-report-could-not-check', host, { values: { host, failure: answer.failure }, evidence: asked }),
  ];
}
