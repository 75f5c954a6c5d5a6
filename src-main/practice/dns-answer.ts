import { Packet } from 'dns2';
import { lookUp, type Lookup, type OwnedRecord, type Zone } from './zone.ts';

type Message = InstanceType<typeof Packet>;
type Resource = Message['answers'][number];

const TTL = 60;
const INTERNET = 1;

const RCODES: Record<Exclude<Lookup['status'], 'silence'>, number> = {
  found: 0,
  'no-data': 0,
  nxdomain: 3,
  servfail: 2,
  refused: 5,
};

const MOST_BYTES = 255;

/** A character-string holds at most 255 bytes (RFC 1035 section 3.3.14); the codec does not watch that. */
const characterStrings = (text: string): string[] => {
  const parts = [''];
  for (const letter of text) {
    const longer = (parts.at(-1) ?? '') + letter;
    if (Buffer.byteLength(longer) > MOST_BYTES) parts.push(letter);
    else parts[parts.length - 1] = longer;
  }
  return parts;
};

const resource = ({ owner, record }: OwnedRecord): Resource => {
  const { type, ...fields } = record;
  const data = 'text' in fields ? { data: characterStrings(fields.text) } : fields;
  return Object.assign(new Packet.Resource(owner, Packet.TYPE[type], INTERNET, TTL), data);
};

const soa = (origin: string): Resource =>
  Object.assign(new Packet.Resource(origin, Packet.TYPE.SOA, INTERNET, TTL), {
    primary: `ns.${origin}`,
    admin: `hostmaster.${origin}`,
    serial: 1,
    refresh: 3600,
    retry: 600,
    expiration: 86_400,
    minimum: TTL,
  });

/** The answer to one question; undefined when the zone says to keep silent, or when there is no question. */
export const answerQuestion = (zone: Zone, request: Message): Message | undefined => {
  const question = request.questions[0];
  if (question === undefined || request.header.qr === 1) return undefined;
  const found = lookUp(zone, question.name, Packet.TYPE_NAME[question.type] ?? 'unknown');
  if (found.status === 'silence') return undefined;
  const response = Packet.createErrorResponseFromRequest(request, RCODES[found.status]);
  response.header.ra = 1;
  response.answers = found.records.map(resource);
  if (found.status === 'no-data' || found.status === 'nxdomain') response.authorities = [soa(found.origin)];
  return response;
};
