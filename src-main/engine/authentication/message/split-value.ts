/** A piece of a structured value between two semicolons: its words, and what stands in its comments. */
export interface Piece {
  readonly words: string;
  readonly comments: string;
}

/** More of one field is not read. */
const MAX_LENGTH = 16_384;

interface Growing {
  words: string;
  comments: string;
}

/** A backslash takes the sign behind it along, so that none of these is seen there. */
const TOKEN = /\\.|["();]|[^\\"();]+|\\$/gs;

/** One more token of a comment; gives how deep the next one stands. */
function inComment(token: string, depth: number, piece: Growing): number {
  piece.comments += token;
  if (token === '(') return depth + 1;
  if (token !== ')') return depth;
  if (depth === 1) piece.words += ' ';
  return depth - 1;
}

/**
 * Cuts a structured value (RFC 5322 section 3.2) at the semicolons that stand outside of quotes and comments, and
 * takes its comments out. A quote or comment that is not closed ends with the value. Linear; the first 16 KiB.
 */
export function splitValue(value: string): Piece[] {
  let piece: Growing = { words: '', comments: '' };
  const pieces = [piece];
  let depth = 0;
  let quoted = false;
  for (const [token] of value.slice(0, MAX_LENGTH).matchAll(TOKEN)) {
    if (depth > 0) depth = inComment(token, depth, piece);
    else if (!quoted && token === '(') depth = inComment(token, 0, piece);
    else if (!quoted && token === ';') {
      piece = { words: '', comments: '' };
      pieces.push(piece);
    } else {
      piece.words += token;
      if (token === '"') quoted = !quoted;
    }
  }
  return pieces;
}
