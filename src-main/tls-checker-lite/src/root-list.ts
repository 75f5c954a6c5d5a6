import { X509Certificate } from 'node:crypto';
import { certificateParties } from './certificate-parties.ts';

const PEM = /-----BEGIN (?:TRUSTED )?CERTIFICATE-----[^-]+-----END (?:TRUSTED )?CERTIFICATE-----/g;
const LABEL = /-----[^-]+-----|\s+/g;

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

/** Roots, found by the name of the one they are about. Reading 150 of them takes 100 ms, so only those asked for are read. */
export class RootList {
  readonly #pems = new Map<string, string[]>();
  readonly #read = new Map<string, readonly X509Certificate[]>();
  #size = 0;

  /** PEM texts, each with any number of certificates. What is no certificate is left out. */
  constructor(pems: readonly string[]) {
    for (const pem of pems.flatMap(splitPem)) {
      const parties = certificateParties(Buffer.from(pem.replace(LABEL, ''), 'base64'));
      if (parties === undefined) continue;
      const same = this.#pems.get(parties.subject);
      if (same === undefined) this.#pems.set(parties.subject, [pem]);
      else same.push(pem);
      this.#size += 1;
    }
  }

  get size(): number {
    return this.#size;
  }

  /** The roots that may be this certificate itself. */
  likeThis(certificate: X509Certificate): readonly X509Certificate[] {
    return this.#named(certificateParties(certificate.raw)?.subject);
  }

  /** The roots that may have signed this certificate; the signature is not checked here. */
  issuersOf(certificate: X509Certificate): readonly X509Certificate[] {
    return this.#named(certificateParties(certificate.raw)?.issuer);
  }

  #named(name = ''): readonly X509Certificate[] {
    const known = this.#read.get(name);
    if (known !== undefined) return known;
    const found = (this.#pems.get(name) ?? []).map(read).filter((root) => root !== undefined);
    this.#read.set(name, found);
    return found;
  }
}

/** Reads PEM texts into a list of roots. */
export const rootList = (pems: readonly string[]): RootList => new RootList(pems);
