import type { Observation } from '../../contract/observation.ts';
import { accountOf } from './account.ts';
import { clearRow, handshakeRow, securedRow } from './account-rows.ts';
import type { Evidence } from './evidence.ts';
import { fact } from './fact.ts';

const WEB = /^HTTP\/\d/;
/** Old firewalls write stars over a greeting, and the letter X over words that they do not let through. */
const STARS = /\*{4,}/;
const CROSSED_OUT = /^X{4,}[A-Z]?(?: |$)/;

const site = (host: string): string => host.toLowerCase().replace(/\.$/, '').split('.').slice(-2).join('.');

const wordsOf = (row: Observation | undefined): string[] => [
  ...(row?.reply?.lines ?? []),
  ...(row?.dialog ?? []).filter(({ from }) => from === 'server').map(({ text }) => text),
];

/** The name by which a server greets; only a whole host name counts. */
const nameIn = (row: Observation | undefined): string | undefined =>
  /^([a-z0-9-]+(?:\.[a-z0-9-]+)+)\b/i.exec(row?.reply?.lines[0] ?? '')?.[1];

const offersNothing = (hello: Observation | undefined): boolean =>
  hello?.outcome === 'ok' &&
  (hello.mechanisms?.length ?? 0) === 0 &&
  !(hello.capabilities ?? []).some((line) => /^STARTTLS\b/i.test(line));

/** Another server's name, and none of what the own one offers. A foreign name alone is usual with shared servers. */
const isForeign = (evidence: Evidence, greeting: Observation | undefined, hello: Observation | undefined): boolean => {
  const { hostname, port } = accountOf(evidence.case);
  const name = nameIn(greeting);
  if (hostname === undefined || name === undefined || port === 25) return false;
  return site(name) !== site(hostname) && offersNothing(hello);
};

const isMasked = (greeting: Observation | undefined, hello: Observation | undefined): boolean =>
  wordsOf(greeting).some((line) => STARS.test(line)) ||
  (hello?.capabilities ?? []).some((line) => CROSSED_OUT.test(line));

/** Who speaks on the account's port: the server, or something in its place. */
export default fact({
  id: 'first-words',
  kind: 'measured',
  values: {
    own: { usual: 'always', said: 'The first words are those of a mail server.' },
    'web-server': { usual: 'never', said: 'A web page answers in place of the mail server.' },
    'waits-for-us': {
      usual: 'never',
      said: 'Something answers that waits for the other side to speak first, as web servers do.',
    },
    masked: { usual: 'never', said: 'Something on the way writes over the words of the mail server.' },
    foreign: { usual: 'never', said: 'Another mail server answers, and it offers none of what yours does.' },
  },
  derive: (evidence) => {
    const greeting = clearRow(evidence, 'greeting') ?? securedRow(evidence, 'greeting');
    if (greeting === undefined) return undefined;
    if (greeting.failure === 'not-smtp' && wordsOf(greeting).some((line) => WEB.test(line))) return 'web-server';
    const silent = greeting.failure === 'greeting-timeout';
    if (silent && handshakeRow(evidence, 'tls')?.failure === 'tls-plaintext-answer') return 'waits-for-us';
    const hello = clearRow(evidence, 'ehlo');
    if (isMasked(greeting, hello)) return 'masked';
    if (isForeign(evidence, greeting, hello)) return 'foreign';
    return greeting.outcome === 'ok' ? 'own' : undefined;
  },
});
