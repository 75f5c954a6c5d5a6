import { chosenReading } from './chosen-reading.ts';
import type { Facts } from './facts.ts';
import type { Form } from './form.ts';

/** The words that the chosen reading was read from, with those that were added to a bare code. */
export function sourceText(
  form: Pick<Form, 'text' | 'moreWords'>,
  facts: Pick<Facts, 'readings' | 'at' | 'given'>,
): string {
  const input = chosenReading(facts)?.input ?? '';
  const source = facts.given.find(
    ({ name }) => input === name || input.startsWith(`${name}#`) || input.startsWith(`${name}:`),
  );
  return [source?.text ?? form.text, form.moreWords].filter((text) => text.trim() !== '').join('\n');
}
