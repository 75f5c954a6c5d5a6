import { ask } from './api.ts';
import type { Wizard } from './wizard.svelte.ts';

/** Opens a page of the knowledge base in the browser, by its id; false when it did not open. */
export async function openLink(w: Wizard, linkId: string): Promise<boolean> {
  const answer = await ask(w.api.openLink({ linkId }));
  return answer.ok && answer.value.opened;
}
