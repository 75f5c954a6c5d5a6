import type { Decision } from './decide.ts';

/** What words mean when a mail app speaks of the only server that it talks to: its own. */
interface Turn {
  readonly reason: string;
  /** Ranked, most probable first. What was read before stays in the race, at the end. */
  readonly causes: readonly string[];
  readonly says: string;
}

const TURNS: Readonly<Record<string, Turn>> = {
  'recipient-server-down': {
    reason: 'connection-failed',
    causes: ['server-down', 'port-blocked', 'wrong-server-name', 'recipient-server-down'],
    says: 'The mail app did not reach the outgoing server.',
  },
  'recipient-server-error': {
    reason: 'remote-server-error',
    causes: ['server-error', 'server-down', 'recipient-server-error'],
    says: 'The outgoing server has a fault at the moment.',
  },
  'recipient-tls-policy': {
    reason: 'tls-failed',
    causes: ['tls-broken-at-server', 'tls-mode-mismatch', 'tls-version-too-old', 'encryption-not-offered'],
    says: 'The mail app and the server could not make a secure connection.',
  },
};

/** Somebody else's server is named. */
const OTHER_SERVER =
  /recipient|remote|destination|receiving|\bmx\b|empfänger|destinat|ontvanger|odbiorc|adresat|受信者|宛先|相手/i;

/**
 * A fault of "the server" in a mail app's own sentence is a fault of the outgoing server or of the way to it: where no
 * server was quoted and no code was given, nobody is sent to the recipient's server (guide on reading, section 2, rule 10).
 * Only readings of a meaning are turned, and never to a surer one.
 */
export function ownSide(decision: Decision, code: string | undefined): Decision {
  const { voice, match } = decision;
  const turn = TURNS[match.causes[0]?.id ?? ''];
  const alone = voice.by === 'app' && (code ?? voice.code ?? voice.enhancedStatus) === undefined;
  // Only a server that keeps mail says that its time is over.
  if (match.reason === 'timeout-expired') return decision;
  if (!turn || !alone || !match.patternId.startsWith('concept-') || OTHER_SERVER.test(voice.text)) return decision;
  const causes = turn.causes.map((id) => ({ id, confidence: 'possible' as const }));
  const own = { reason: turn.reason, causes, confidence: 'possible', says: turn.says, actor: 'your-provider' } as const;
  return { voice, match: { ...match, ...own } };
}
