import { factsSection } from '../facts-section.ts';
import type { SectionWriter } from '../report-document.ts';

/** The digital ID of the server, as it was shown. */
export const certificateSection: SectionWriter = ({ observations }) => {
  const leaf = observations.find((row) => row.tls?.chain[0] !== undefined)?.tls?.chain[0];
  if (leaf === undefined) return [];
  return factsSection('Certificate of the server', [
    ['Subject', leaf.subject],
    ['Names', leaf.names.join(', ')],
    ['Issuer', leaf.issuer],
    ['From', leaf.notBefore],
    ['Until', leaf.notAfter],
    ['Serial number', leaf.serialNumber],
    ['SHA-256', leaf.fingerprint256],
  ]);
};
