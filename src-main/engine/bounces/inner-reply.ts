const GIVEN_UP = /\bexpired\b[^<]{0,120}<([45]\d\d[ -][^>]{3,500})>/i;
const QUOTED = /[245]\d\d-'(\d\.\d{1,3}\.\d{1,3}[^']{0,500})'/;

/**
 * The next server's own answer inside a diagnostic: in angle brackets behind "message expired" (Amazon SES), or in quotes
 * behind its code (Cisco IronPort). It says more than the words around it; `undefined` when nothing is quoted.
 */
export const innerReply = (diagnostic: string): string | undefined =>
  GIVEN_UP.exec(diagnostic)?.[1] ?? QUOTED.exec(diagnostic)?.[1];
