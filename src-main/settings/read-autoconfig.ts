import { XMLParser } from 'fast-xml-parser';
import { z } from 'zod';
import { submissionSchema } from '../contract/case.ts';
import type { Proposal, SignInRule } from '../contract/settings.ts';
import type { AddressParts } from './split-address.ts';

type Found = Pick<Proposal, 'submission' | 'signIn'>;

const MOST_SERVERS = 10;
const MOST_CHARACTERS = 256 * 1024;
const SECURITY = { SSL: 'tls', STARTTLS: 'starttls' } as const;
const WAYS: Readonly<Record<string, SignInRule>> = {
  'password-cleartext': 'password',
  plain: 'password',
  'password-encrypted': 'password',
  secure: 'password',
  OAuth2: 'oauth2',
  none: 'none',
};
const AUTHENTICATION: Partial<Record<SignInRule, 'password' | 'oauth2' | 'none'>> = {
  password: 'password',
  oauth2: 'oauth2',
  none: 'none',
};

const serverSchema = z.object({
  '@type': z.literal('smtp'),
  hostname: z.string(),
  port: z.string().regex(/^\d{1,5}$/),
  socketType: z.enum(['SSL', 'STARTTLS']),
  username: z.string().optional(),
  authentication: z.array(z.unknown()).default([]),
});
const fileSchema = z.object({
  clientConfig: z.object({
    emailProvider: z.array(z.object({ outgoingServer: z.array(z.unknown()).default([]) })),
  }),
});

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  processEntities: false,
  isArray: (name) => ['emailProvider', 'outgoingServer', 'authentication'].includes(name),
});

/**
 * Reads the outgoing servers of a `config-v1.1.xml`, in the order of the file: SMTP with TLS only, at most ten.
 * The text is hostile: more than 256 kB, a DTD, or a text that breaks off give an empty list.
 */
export function readAutoconfig(xml: string, parts: AddressParts): Found[] {
  if (xml.length > MOST_CHARACTERS || /<!(DOCTYPE|ENTITY)/i.test(xml)) return [];
  // The parser forgives a text that was cut off on its way.
  if (!xml.includes('</clientConfig')) return [];
  const { success, data } = fileSchema.safeParse(parse(xml));
  if (!success) return [];
  return data.clientConfig.emailProvider
    .flatMap(({ outgoingServer }) => outgoingServer)
    .flatMap((server) => readServer(server, parts))
    .slice(0, MOST_SERVERS);
}

function parse(xml: string): unknown {
  try {
    return parser.parse(xml);
  } catch {
    // XML that makes no sense, or is nested without end.
    return undefined;
  }
}

function readServer(given: unknown, parts: AddressParts): Found[] {
  const server = serverSchema.safeParse(given).data;
  if (server === undefined) return [];
  const signIn = waysOf(server.authentication);
  const [best] = signIn;
  const authentication = best && AUTHENTICATION[best];
  const username = server.username && fill(server.username, parts);
  const submission = submissionSchema.safeParse({
    hostname: fill(server.hostname, parts)?.toLowerCase(),
    port: Number(server.port),
    socketType: SECURITY[server.socketType],
    ...(authentication !== undefined && { authentication }),
    ...(username !== undefined && username !== '' && { username }),
  });
  return submission.success ? [{ submission: submission.data, signIn: signIn.length > 0 ? signIn : ['unknown'] }] : [];
}

const waysOf = (words: readonly unknown[]): SignInRule[] =>
  [...new Set(words.flatMap((word) => (typeof word === 'string' && Object.hasOwn(WAYS, word) ? WAYS[word] : [])))]
    .filter((way) => way !== undefined)
    .slice(0, 4);

/** Puts the address into the placeholders of the draft; undefined when one stays that we do not know. */
function fill(text: string, { address, localPart, domain }: AddressParts): string | undefined {
  const values: Record<string, string> = {
    '%EMAILADDRESS%': address,
    '%EMAILLOCALPART%': localPart,
    '%EMAILDOMAIN%': domain,
  };
  if (/%[A-Z]+%/.exec(text.replace(/%EMAIL(ADDRESS|LOCALPART|DOMAIN)%/g, ''))) return undefined;
  return text.replace(/%EMAIL(?:ADDRESS|LOCALPART|DOMAIN)%/g, (name) => values[name] ?? name);
}
