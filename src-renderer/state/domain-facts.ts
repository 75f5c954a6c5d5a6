import type {
  DomainChange,
  DomainFindingView,
  DomainPart,
  DomainView,
  FindingStatus,
  ShownChange,
} from '../../src-main/contract/domain.ts';
import type { MessageKey } from '../text/message-key.ts';
import type { Facts } from './facts.ts';

/** The domain that the case is about. */
export function domainOf({
  address,
  message,
  domainCheck,
}: Pick<Facts, 'address' | 'message' | 'domainCheck'>): string | undefined {
  return address?.split('@').at(-1)?.toLowerCase() ?? message?.domain ?? domainCheck?.domain;
}

const isBad = ({ status }: DomainFindingView): boolean => status === 'problem' || status === 'look';

/** The finding that matters most; none where all is well or open. */
export const topFinding = (check: DomainView | undefined): DomainFindingView | undefined => check?.findings.find(isBad);

/** Others that matter, for the letter. */
export const otherFindings = (check: DomainView): readonly DomainFindingView[] => {
  const top = topFinding(check);
  return check.findings.filter((one) => isBad(one) && one !== top && one.code !== top?.code).slice(0, 5);
};

/** The first change that the person can make in the records. */
export const topChange = (check: DomainView | undefined): DomainChange | undefined =>
  check?.findings.find((one) => isBad(one) && one.change?.where === 'name-service' && one.change.type === 'TXT')
    ?.change;

/** A change as it is compared with what is there. */
export const shownChange = ({ what, name, before, after }: DomainChange): ShownChange => ({
  what,
  name,
  ...(before !== undefined && { before }),
  ...(after !== undefined && { after }),
});

const HEADINGS: readonly (readonly [code: RegExp, key: MessageKey])[] = [
  [/^(?:mx-domain-missing|spf-no-domain)$/, 'domain.gone-h1'],
  [/^sender-(?:refused|doubted|not-named)$/, 'domain.list-h1'],
  [/^(?:sender-no-rule|spf-none)$/, 'domain.no-list-h1'],
  [/^spf-several$/, 'domain.two-lists-h1'],
  [/^spf-(?:too-many|long)/, 'domain.long-list-h1'],
  [/^(?:spf|sender)-/, 'domain.broken-list-h1'],
  [/^dkim-/, 'domain.key-h1'],
  [/^dmarc-none$/, 'domain.no-rule-h1'],
  [/^dmarc-/, 'domain.rule-h1'],
  [/^(?:address|hello)-/, 'domain.server-h1'],
  [/^list-/, 'domain.listed-h1'],
];

/** Block lists that were not asked wait for a yes: that is no answer that is missing. */
export const isMissing = ({ code, status }: DomainFindingView): boolean =>
  status === 'unchecked' && code !== 'list-not-asked';

/** The heading of the result, in plain words. */
export function domainHeading(check: DomainView): MessageKey {
  const top = topFinding(check);
  if (top) return HEADINGS.find(([code]) => code.test(top.code))?.[1] ?? 'domain.incoming-h1';
  return check.findings.some(isMissing) ? 'domain.open-h1' : 'domain.good-h1';
}

export interface PartRow {
  readonly part: DomainPart;
  readonly status: Exclude<FindingStatus, 'note'>;
  readonly findings: readonly DomainFindingView[];
}

const PARTS: readonly DomainPart[] = ['senders', 'signature', 'rule', 'address', 'lists', 'incoming'];
const WORST = ['problem', 'look', 'unchecked'] as const;

/** The parts in the order of their effect, each with its worst word. A part about which nothing is known is left out. */
export function partRows({ findings }: DomainView): readonly PartRow[] {
  return PARTS.flatMap((part): PartRow[] => {
    const own = findings.filter((one) => one.part === part);
    if (own.length === 0) return [];
    const worst = WORST.find((status) => own.some((one) => one.status === status));
    // Names of keys cannot be listed: that none was found is no good news.
    const open = own.every(({ status }) => status === 'note') && part === 'signature';
    return [{ part, status: worst ?? (open ? 'unchecked' : 'passed'), findings: own }];
  });
}
