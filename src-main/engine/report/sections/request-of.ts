/**
 * The paragraph of a ready letter that asks for something. Every letter of the knowledge base has exactly one,
 * which a test holds; what a server said stands in a paragraph of several lines and is never taken for it.
 */
export const requestOf = (letter: string): string | undefined =>
  letter.split(/\n{2,}/).findLast((paragraph) => paragraph.includes('?') && !paragraph.includes('\n'));
