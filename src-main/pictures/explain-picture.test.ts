import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { explain } from '../engine/explain.ts';
import { catalogue } from '../knowledge/replies.ts';
import { explainPicture, type ExplainWords } from './explain-picture.ts';

const signal = new AbortController().signal;
const words: ExplainWords = (input) => Promise.resolve(explain(input, catalogue));

it('reads a picture like pasted text and shows what it read', async () => {
  const bytes = readFileSync(join(import.meta.dirname, 'testing/pictures/thunderbird-relay.dark.png'));
  const [reading] = await explainPicture({ name: 'shot.png', bytes }, words, signal);
  expect(reading).toMatchObject({ input: 'shot.png', kind: 'error-text' });
  expect(reading).toHaveProperty('results.0.causes.0.id', 'not-signed-in');
  expect(reading).toHaveProperty('recognisedText', expect.stringContaining('Relay access denied'));
});

it('answers for a picture that holds nothing to read', async () => {
  const [answer] = await explainPicture({ name: 'a.heic', bytes: Buffer.from('\0\0\0\x18ftypheic') }, words, signal);
  expect(answer).toMatchObject({ input: 'a.heic', error: { code: 'unreadable-kind' } });
});
