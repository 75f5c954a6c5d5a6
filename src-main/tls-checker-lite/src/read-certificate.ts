import type { KeyObject, X509Certificate } from 'node:crypto';
import { certificateNames } from './certificate-names.ts';
import { cleanText } from './clean-text.ts';
import { signatureAlgorithm } from './signature-algorithm.ts';
import type { CertificateFacts } from './types.ts';

const CURVE_BITS = new Map([
  ['prime256v1', 256],
  ['secp256k1', 256],
  ['secp384r1', 384],
  ['secp521r1', 521],
]);

/** Public key of a certificate; undefined when the engine does not know its kind. */
function publicKey(certificate: X509Certificate): KeyObject | undefined {
  try {
    return certificate.publicKey;
  } catch {
    return undefined;
  }
}

function keyFacts(certificate: X509Certificate): { keyType?: string; keyBits?: number } {
  const key = publicKey(certificate);
  if (key?.asymmetricKeyType === undefined) return {};
  const details = key.asymmetricKeyDetails;
  const bits = details?.modulusLength ?? CURVE_BITS.get(details?.namedCurve ?? '');
  return { keyType: key.asymmetricKeyType, ...(bits === undefined ? {} : { keyBits: bits }) };
}

/** Turns Node's date text into a moment. A date that cannot be read counts as 1970, so never as a reason to trust. */
export function certificateDate(text: string): Date {
  const time = Date.parse(text);
  return new Date(Number.isNaN(time) ? 0 : time);
}

const oneLine = (name: string) => cleanText(name.replaceAll('\n', ', '), 1024);

/** Reads what stands in one certificate. */
export function readCertificate(certificate: X509Certificate): CertificateFacts {
  const algorithm = signatureAlgorithm(certificate.raw);
  return {
    subject: oneLine(certificate.subject),
    issuer: oneLine(certificate.issuer),
    names: certificateNames(certificate.subjectAltName),
    notBefore: certificateDate(certificate.validFrom).toISOString(),
    notAfter: certificateDate(certificate.validTo).toISOString(),
    serialNumber: cleanText(certificate.serialNumber, 200),
    fingerprint256: certificate.fingerprint256,
    ...keyFacts(certificate),
    ...(algorithm === undefined ? {} : { signatureAlgorithm: algorithm }),
  };
}
