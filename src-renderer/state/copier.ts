import { ask } from './api.ts';
import type { Wizard } from './wizard.svelte.ts';

/** Copies a text through main; true when it is on the clipboard. */
export const copier =
  (w: Wizard) =>
  async (text: string): Promise<boolean> =>
    (await ask(w.api.copyText({ text: text.slice(0, 200_000) }))).ok;
