const GIVEN_UP = /\bexpired\b[^<]{0,120}<([45]\d\d[ -][^>]{3,500})>/i;
const LABELLED = /([245]\d\d)-'([^']{3,500})'/;
const QUOTED = /[245]\d\d-'(\d\.\d{1,3}\.\d{1,3}[^']{0,500})'/;
/** Exchange lists its attempts, the newest first: its own "expired", then what the other server had answered. */
const ATTEMPTS = /QUEUE\.Expired[^]{0,300}?(?:returned '|\{LED=)([45]\d\d [^'}]{3,500})/;

/** The answer that Cisco IronPort quotes behind a label of its own, which only sorts it and may be wrong. */
export function quotedReply(diagnostic: string): string | undefined {
  const [, code, words] = LABELLED.exec(diagnostic) ?? [];
  return code === undefined || words === undefined ? undefined : `${code} ${words}`;
}

/**
 * The next server's own answer inside a diagnostic: in angle brackets behind "message expired" (Amazon SES), in quotes
 * behind its code (Cisco IronPort), or as the attempt before the last one (Exchange). It says more than the words around
 * it; `undefined` when nothing is quoted.
 */
export const innerReply = (diagnostic: string): string | undefined =>
  [GIVEN_UP, QUOTED, ATTEMPTS].map((form) => form.exec(diagnostic)?.[1]).find((hit) => hit !== undefined);
