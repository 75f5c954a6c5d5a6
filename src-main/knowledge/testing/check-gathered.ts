import { expect, it } from 'vitest';
import { catalogue } from '../replies.ts';
import { readReplyText, toldByPostfix } from './check-replies.ts';

/** A server's words as a public page shows them, the reason they give, and further reasons that are right as well. */
export type GatheredReply = readonly [text: string, reason: string, ...alsoRight: string[]];

/** The replies of one public page, opened on 2026-11-24; addresses and names of hosts are our own. */
export interface GatheredPage {
  readonly url: string;
  readonly replies: readonly GatheredReply[];
}

const reasonOf = (text: string) => readReplyText(text)?.reason;

/** Registers one test a reply: the bare words, the same in capitals, and inside another server's report. */
export function checkGathered(pages: readonly GatheredPage[]): void {
  it.each(pages.flatMap(({ replies }) => replies))('%s', (text, ...reasons) => {
    expect(reasons.every((reason) => Object.hasOwn(catalogue.reasons, reason))).toBe(true);
    expect(reasons).toContain(reasonOf(text));
    expect(reasons).toContain(reasonOf(text.toUpperCase()));
    if (/^\d{3}/.test(text)) expect(reasons).toContain(reasonOf(toldByPostfix(text.replaceAll('\n', ' '))));
  });
}
