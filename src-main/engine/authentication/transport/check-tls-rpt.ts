import { readUris } from '../dmarc/read-uris.ts';
import { type DomainFinding, findingOf } from '../finding.ts';
import type { Asked, NameService } from '../name-service.ts';
import { placedTags } from '../placed-tags.ts';
import codes from './tls-rpt.codes.ts';
import { oneRecord } from './one-record.ts';

const finding = findingOf(codes);
const RECORD = /^v=TLSRPTv1[ \t]*(?:;|$)/;
const KNOWN: readonly string[] = ['v', 'rua'];
const MOST = 20;

/** Judges the record that asks for reports about TLS (RFC 8460 section 3). */
export async function checkTlsRpt(domain: string, names: NameService): Promise<DomainFinding[]> {
  const name = `_smtp._tls.${domain}`;
  const found = await oneRecord(name, RECORD, names);
  const evidence = [found.asked];
  switch (found.kind) {
    case 'failed':
      return [finding('tls-rpt-could-not-check', name, { values: { failure: found.failure }, evidence })];
    case 'several':
      return [finding('tls-rpt-several', name, { values: { count: String(found.count) }, evidence })];
    case 'none': {
      const root = await oneRecord(domain, RECORD, names);
      const stray = root.kind === 'one' || root.kind === 'several';
      return [
        stray
          ? finding('tls-rpt-wrong-place', domain, { evidence: [...evidence, root.asked] })
          : finding('tls-rpt-none', domain, { evidence }),
      ];
    }
    case 'one':
      return recordFindings(name, found.text, evidence);
  }
}

function recordFindings(name: string, text: string, evidence: readonly Asked[]): DomainFinding[] {
  const { tags, broken } = placedTags(text);
  const uris = tags
    .filter((tag) => tag.name === 'rua')
    .slice(0, 1)
    .flatMap(({ value, valueAt }) => readUris(value, valueAt));
  // Only mail and https are named for these reports (RFC 8460 section 3).
  const bad = uris.filter(({ fault }) => fault !== undefined);
  const good = uris.filter(({ fault }) => fault === undefined);
  return [
    ...broken
      .slice(0, MOST)
      .map((one) =>
        finding('tls-rpt-syntax', name, { values: { text: one.text, place: String(one.at + 1) }, evidence }),
      ),
    ...tags
      .filter((tag) => !KNOWN.includes(tag.name))
      .slice(0, MOST)
      .map(({ name: tag }) => finding('tls-rpt-tag-unknown', name, { values: { tag }, evidence })),
    ...bad
      .slice(0, MOST)
      .map(({ uri, at }) => finding('tls-rpt-uri', name, { values: { uri, place: String(at + 1) }, evidence })),
    good[0] === undefined
      ? finding('tls-rpt-no-address', name, { evidence })
      : finding('tls-rpt-good', name, { values: { uri: good[0].uri }, evidence }),
  ];
}
