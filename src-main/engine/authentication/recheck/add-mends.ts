import { readKey } from '../dkim/read-key.ts';
import type { DomainReport } from '../domain/check-domain.ts';
import type { DomainFinding, DomainFix } from '../finding.ts';
import type { Asked } from '../name-service.ts';
import { mendSpf } from './mend-spf.ts';

const textsAt = (asked: readonly Asked[], name: string): readonly string[] => {
  const found = asked.find((one) => one.name === name && one.type === 'TXT');
  return found?.answer.ok === true && found.answer.alias === undefined ? found.answer.records : [];
};

/** A key that was pasted with what stood around it: without that, where it can then be read. */
function mendKey(name: string, asked: readonly Asked[]): DomainFix | undefined {
  const [before, ...others] = textsAt(asked, name);
  if (before === undefined || others.length > 0) return undefined;
  const inner = /(v\s*=\s*DKIM1[^]*)$/i.exec(before)?.[1] ?? before;
  const after = inner
    .replace(/["“”\\()]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (after === before || !readKey(after).usable) return undefined;
  return { what: 'change', where: 'name-service', name, type: 'TXT', before, after };
}

const MENDABLE =
  /^spf-(?!good|no-mail|none|no-domain|domain-malformed|sender-id|could-not-check|cut|depends|near-limit)/;
const isBad = ({ severity }: DomainFinding): boolean => severity === 'problem' || severity === 'warning';

/** Puts the whole new record to each finding that it mends, where our own reading finds no slip in it any more. */
export function addMends(domain: string, report: DomainReport): readonly DomainFinding[] {
  const { findings, asked, spf } = report;
  const needsMend = findings.some((one) => isBad(one) && MENDABLE.test(one.code));
  const mended = needsMend ? mendSpf(textsAt(asked, domain), findings, spf) : undefined;
  return findings.map((finding) => {
    if (finding.fix !== undefined || !isBad(finding)) return finding;
    if (finding.code === 'dkim-key-pasted') {
      const fix = mendKey(finding.values.name ?? '', asked);
      return fix === undefined ? finding : { ...finding, fix };
    }
    if (mended === undefined || !MENDABLE.test(finding.code)) return finding;
    const { before, after, addressesChange } = mended;
    const place = { where: 'name-service', name: domain, type: 'TXT' } as const;
    const risk = addressesChange ? ({ risk: 'addresses-change' } as const) : {};
    return { ...finding, fix: { ...place, what: 'change', before, after, ...risk } };
  });
}
