import { X509Certificate } from 'node:crypto';

/** Roots by their name, for a fast search. */
export type RootList = ReadonlyMap<string, readonly X509Certificate[]>;

const PEM = /-----BEGIN (?:TRUSTED )?CERTIFICATE-----[^-]+-----END (?:TRUSTED )?CERTIFICATE-----/g;

/** Cuts a text with several certificates into single ones; text between them is dropped. */
export function splitPem(text: string): string[] {
  return text.match(PEM) ?? [];
}

function read(pem: string): X509Certificate | undefined {
  try {
    return new X509Certificate(pem);
  } catch {
    return undefined;
  }
}

/** Reads PEM texts, each with any number of certificates. What cannot be read is left out. */
export function rootList(pems: readonly string[]): RootList {
  const list = new Map<string, X509Certificate[]>();
  for (const certificate of pems.flatMap(splitPem).map(read)) {
    if (certificate === undefined) continue;
    const same = list.get(certificate.subject);
    if (same === undefined) list.set(certificate.subject, [certificate]);
    else same.push(certificate);
  }
  return list;
}
