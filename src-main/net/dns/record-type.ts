import type { RecordType } from '../net.ts';

const NUMBERS: Readonly<Record<RecordType, number>> = {
  A: 1,
  NS: 2,
  CNAME: 5,
  SOA: 6,
  PTR: 12,
  MX: 15,
  TXT: 16,
  AAAA: 28,
  SRV: 33,
  DS: 43,
  TLSA: 52,
  HTTPS: 65,
  CAA: 257,
};

/** The number of a record type (IANA, DNS parameters). The codec knows no number for TLSA, DS and HTTPS. */
export function recordNumber(type: RecordType): number {
  return NUMBERS[type];
}
