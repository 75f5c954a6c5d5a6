import type { Failure } from '../../../contract/failure.ts';
import { type Asked, isAbsent, type NameService } from '../name-service.ts';

/** The one text record of a kind at a name, with the question it rests on. Several of one kind count as none. */
export type OneRecord = { readonly asked: Asked } & (
  | { readonly kind: 'one'; readonly text: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'several'; readonly count: number }
  | { readonly kind: 'failed'; readonly failure: Failure }
);

/** Asks for the text record that begins as `start` says; others at that name are passed over. */
export async function oneRecord(name: string, start: RegExp, ask: NameService): Promise<OneRecord> {
  const answer = await ask(name, 'TXT');
  const asked: Asked = { name, type: 'TXT', answer };
  if (!answer.ok)
    return isAbsent(answer) ? { asked, kind: 'none' } : { asked, kind: 'failed', failure: answer.failure };
  const [text, ...more] = answer.records.filter((record) => start.test(record));
  if (text === undefined) return { asked, kind: 'none' };
  return more.length > 0 ? { asked, kind: 'several', count: more.length + 1 } : { asked, kind: 'one', text };
}
