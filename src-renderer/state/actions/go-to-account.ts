import type { Wizard } from '../wizard.svelte.ts';
import { findSettings } from './find-settings.ts';

/** Goes on to the account, and past each question that is answered already. */
export function goToAccount(w: Wizard): void {
  const { address, submission, origin, practice } = w.facts;
  const settled = submission !== undefined && (practice !== undefined || (origin !== 'text' && address !== undefined));
  if (settled) w.go('settings');
  else if (address !== undefined) void findSettings(w);
  else w.go('account');
}
