import type { Failure } from '../../../contract/failure.ts';
import type { LookUp, NameService, RecordType } from '../name-service.ts';

/** What a made-up zone says of one name: records by type, or how every question fails. */
export type Zone = Readonly<Record<string, Partial<Record<RecordType, readonly string[] | Failure>> | Failure>>;

/** A real resolver gives up on a chain of names that goes on and on. */
const MOST_ALIASES = 8;

/** A name service over a made-up zone. A name that is not there is unknown; a type that is not there has no data; one alias is followed. */
export const namesOf = (zone: Zone): NameService => {
  const asked = async (name: string, type: RecordType, aliases: number): Promise<LookUp> => {
    if (aliases > MOST_ALIASES) return { ok: false, failure: 'dns-servfail' };
    const entry = zone[name.toLowerCase()];
    if (entry === undefined) return { ok: false, failure: 'dns-nxdomain' };
    if (typeof entry === 'string') return { ok: false, failure: entry };
    const found = entry[type];
    if (typeof found === 'string') return { ok: false, failure: found };
    if (found !== undefined && found.length > 0) return { ok: true, records: found };
    const [alias] = Array.isArray(entry.CNAME) ? (entry.CNAME as readonly string[]) : [];
    if (alias === undefined || type === 'CNAME') return { ok: false, failure: 'dns-no-data' };
    const behind = await asked(alias, type, aliases + 1);
    return behind.ok ? { ...behind, alias } : behind;
  };
  return (name, type) => asked(name, type, 0);
};
