import type { Reply } from '../contract/observation.ts';

/** Plain refusals of name and password; other status codes say something else is wrong (RFC 4954 section 6). */
const PLAIN_STATUS: ReadonlySet<string | undefined> = new Set([undefined, '5.7.8', '5.7.0', '5.0.0']);

/** Words of a server that counts, has locked, or wants something else than a password. In doubt nothing is tried again. */
const NO_MORE =
  /lock|block|suspend|disabl|deactivat|too many|attempt|limit|exceed|wait|later|retry|abuse|ban|polic|captcha|verif|confirm|unusual|suspicio|web|browser|http|oauth|token|two|2fa|mfa|2sv|app[- ]?pass|application|specific|parol|授权|开启|密码/i;

/**
 * Whether a second sign-in with another form of the user name may follow this refusal. Only a bare 535 that speaks of
 * nothing but name and password: a server that counts failures must not be given another one.
 */
export const mayTryAgain = (reply: Reply | undefined): boolean =>
  reply?.code === 535 && PLAIN_STATUS.has(reply.enhancedStatus) && !NO_MORE.test(reply.lines.join(' '));
