import type { HopView, MessageFindingView, MessageView } from '../contract/domain.ts';
import { readIp } from '../engine/authentication/address/ip.ts';
import { specialRange } from '../engine/authentication/address/special-range.ts';
import type { JudgedMessage } from '../engine/authentication/message/judge-message.ts';
import { sentencesOf, type MessageFinding } from '../engine/authentication/message/message-finding.ts';
import { statusOf } from './domain-view.ts';

const MOST_FINDINGS = 60;
const MOST_HOPS = 30;
const MOST_VERDICTS = 20;
const MOST_SELECTORS = 10;
const SELECTOR = /^(?=.{1,120}$)[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$/i;

function findingView(finding: MessageFinding, at: number): MessageFindingView {
  const { code, severity, fix, evidence } = finding;
  const { title, says } = sentencesOf(finding);
  return {
    id: `${code}-${at}`,
    code,
    status: statusOf(severity),
    title,
    meaning: says,
    ...(fix && { whatToDo: fix.what, where: fix.where }),
    ...(fix?.before !== undefined && { before: fix.before }),
    ...(fix?.after !== undefined && { after: fix.after }),
    evidence,
  };
}

const hopView = ({ from, ip, by, at, delay, encrypted, trusted }: JudgedMessage['way']['hops'][number]): HopView => ({
  ...(from !== undefined && { from }),
  ...(ip !== undefined && { ip }),
  ...(by !== undefined && { by }),
  ...(at !== undefined && { at: new Date(at).toISOString() }),
  ...(delay !== undefined && { delay: Math.round(delay / 1000) }),
  encrypted,
  trusted,
});

/** An address that others can see; one of the own network says nothing about the server that sends. */
function publicAddress(address: string | undefined): { sendingIp?: string } {
  const ip = readIp(address ?? '');
  return address === undefined || ip === undefined || specialRange(ip) !== undefined ? {} : { sendingIp: address };
}

/** What the window shows of a message that was judged. */
export function messageView({ author, findings, signatures, way }: JudgedMessage): MessageView {
  const [domain, ...others] = author.domains;
  const own = signatures.filter((one) => one.domain === domain && SELECTOR.test(one.selector));
  return {
    ...(domain !== undefined && others.length === 0 && { domain }),
    ...publicAddress(way.sendingIp),
    selectors: [...new Set(own.map(({ selector }) => selector))].slice(0, MOST_SELECTORS),
    findings: findings.slice(0, MOST_FINDINGS).map(findingView),
    hops: way.hops.slice(-MOST_HOPS).map(hopView),
    verdicts: way.verdicts.slice(0, MOST_VERDICTS).map(({ method, result }) => ({ method, result })),
    ...(way.verdictsBy !== undefined && { verdictsBy: way.verdictsBy }),
  };
}
