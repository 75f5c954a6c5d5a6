import { addressesIn } from '../../mime/addresses-in.ts';
import { asciiDomain } from '../ascii-domain.ts';

/** Who the message says it is from (RFC 5322 section 3.6.2), as DMARC takes it (RFC 9989 section 5.3.1). */
export interface Author {
  /** Domains of all authors, each once, in the form in which they are asked for. */
  readonly domains: readonly string[];
  readonly problem?: 'missing' | 'several-fields' | 'several-domains' | 'malformed';
}

type Fields = readonly (readonly [name: string, value: string])[];

/** Reads the author out of the header. More than one From field, or authors of several domains, have no rule that holds. */
export function readAuthor(fields: Fields): Author {
  const froms = fields.filter(([name]) => name === 'from').map(([, value]) => value);
  const written = froms.flatMap(addressesIn).map((address) => address.slice(address.lastIndexOf('@') + 1));
  const known = written.map(asciiDomain);
  const domains = [...new Set(known.filter((one) => one !== undefined))];
  const problem = problemOf(froms.length, written.length, domains.length, known.includes(undefined));
  return { domains, ...(problem !== undefined && { problem }) };
}

function problemOf(fields: number, addresses: number, domains: number, broken: boolean): Author['problem'] {
  if (fields > 1) return 'several-fields';
  if (addresses === 0) return 'missing';
  if (broken) return 'malformed';
  return domains > 1 ? 'several-domains' : undefined;
}
