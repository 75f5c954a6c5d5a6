import { ask } from './api.ts';
import type { Wizard } from './wizard.svelte.ts';

/** Longer texts are for a file: half of one on the clipboard would look whole. */
const MOST = 200_000;

/** Copies a text through main; true when it is on the clipboard. */
export const copier =
  (w: Wizard) =>
  async (text: string): Promise<boolean> =>
    text.length <= MOST && (await ask(w.api.copyText({ text }))).ok;
