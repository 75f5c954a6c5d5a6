import { getContext, setContext } from 'svelte';
import type { Wizard } from './wizard.svelte.ts';

const KEY = Symbol('wizard');

/** Gives the wizard to every step below. */
export const provideWizard = (wizard: Wizard): Wizard => setContext(KEY, wizard);
/** The wizard of this window. */
export const useWizard = (): Wizard => getContext<Wizard>(KEY);
