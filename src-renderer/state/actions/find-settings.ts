import type { Submission } from '../../../src-main/contract/case.ts';
import type { Proposal } from '../../../src-main/contract/settings.ts';
import { ask } from '../api.ts';
import type { Wizard } from '../wizard.svelte.ts';

const OAUTH_ONLY: Submission['authentication'] = 'oauth2';

/** The settings of a proposal; where only the provider's own sign-in window works, they say so. */
export function submissionOf(proposal: Proposal): Submission {
  const onlyWindow = proposal.signIn.length > 0 && proposal.signIn.every((way) => way === 'oauth2');
  return { ...proposal.submission, ...(onlyWindow && { authentication: OAUTH_ONLY }) };
}

function adopt(w: Wizard, proposals: readonly Proposal[]): boolean {
  const best = proposals[0];
  const fromText = w.facts.origin === 'text' ? w.facts.submission : undefined;
  // The server named in the error is the one that the mail app really uses.
  if (fromText) {
    const same = proposals.find((p) => p.submission.hostname === fromText.hostname);
    w.learn({ proposals, submission: same ? { ...submissionOf(same), ...fromText } : fromText });
    return true;
  }
  if (!best) return false;
  w.learn({ proposals, submission: submissionOf(best), origin: 'found' });
  return true;
}

/** Looks the settings up by the address that is known, then shows them, or asks for them when there are none. */
export async function findSettings(w: Wizard): Promise<void> {
  const { address = '' } = w.facts;
  const { generation } = w;
  w.learn({ domain: address.slice(address.lastIndexOf('@') + 1), proposals: [] });
  w.go('finding');
  const answer = await ask(w.api.findSettings({ address }));
  if (w.generation !== generation || w.step !== 'finding' || w.facts.address !== address) return;
  if (!answer.ok) w.fail(answer.error, () => void findSettings(w));
  else if (adopt(w, answer.value.proposals)) w.go('found');
  else w.go('none');
}
