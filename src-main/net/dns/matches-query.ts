import type { EncodedQuery } from './encode-query.ts';

const HEADER = 12;
const RESPONSE = 0x80;
const NO_ERROR = 0;
const NO_SUCH_NAME = 3;

function sameQuestion(question: Buffer, reply: Buffer): boolean {
  // Names may come back in another case; the four bytes of type and class survive it, for both are compared alike.
  const theirs = reply.subarray(HEADER, HEADER + question.length);
  return theirs.toString('latin1').toLowerCase() === question.toString('latin1').toLowerCase();
}

/**
 * Says whether bytes are the reply to this very query: the id, the response bit and the question must agree
 * (RFC 5452 section 9.1). An error may come without the question, as old servers send it.
 */
export function matchesQuery(query: EncodedQuery, reply: Buffer): boolean {
  if (reply.length < HEADER || reply.readUInt16BE(0) !== query.id) return false;
  if ((reply.readUInt8(2) & RESPONSE) === 0) return false;
  const code = reply.readUInt8(3) & 0x0f;
  const questions = reply.readUInt16BE(4);
  if (questions === 0) return code !== NO_ERROR && code !== NO_SUCH_NAME;
  return questions === 1 && sameQuestion(query.question, reply);
}

/** Whether the server says that the whole answer did not fit (TC). */
export function isTruncated(reply: Buffer): boolean {
  return (reply.readUInt8(2) & 0x02) !== 0;
}
