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

/** Shows the best of what was found, or asks for the settings when there are none. */
function settle(w: Wizard): void {
  const { proposals, origin, submission } = w.facts;
  const best = proposals[0];
  const fromText = origin === 'text' ? submission : undefined;
  // The server named in the error is the one that the mail app really uses.
  if (fromText) {
    const same = proposals.find((p) => p.submission.hostname === fromText.hostname);
    w.learn({ submission: same ? { ...submissionOf(same), ...fromText } : fromText });
  } else if (best) w.learn({ submission: submissionOf(best), origin: 'found' });
  w.go(fromText || best ? 'found' : 'none');
}

/** Nobody vouches for what was found, and the person has not said yet whether the public list may be asked. */
function mayAskPublicList({ facts }: Wizard, known: boolean): boolean {
  const { origin, submission, proposals, domain, publicListFor } = facts;
  const named = origin === 'text' && submission !== undefined;
  return !known && !named && publicListFor !== domain && proposals[0]?.confirmed !== true;
}

async function look(w: Wizard, thirdParties: boolean): Promise<void> {
  const { address = '' } = w.facts;
  const { generation } = w;
  w.learn({ domain: address.slice(address.lastIndexOf('@') + 1), proposals: [] });
  w.go('finding');
  const answer = await ask(w.api.findSettings({ address, ...(thirdParties && { thirdParties }) }));
  if (w.generation !== generation || w.step !== 'finding' || w.facts.address !== address) return;
  if (!answer.ok) {
    w.fail(answer.error, () => void look(w, thirdParties));
    return;
  }
  const { proposals, known } = answer.value;
  w.learn({ proposals });
  if (!mayAskPublicList(w, known)) {
    settle(w);
    return;
  }
  w.form.publicList = '';
  w.go('public');
}

/** Looks the settings up by the address that is known. No list of strangers is asked. */
export const findSettings = (w: Wizard): Promise<void> => look(w, false);

/** The person has said whether the public list may be asked: only a yes asks it. */
export async function answerPublicList(w: Wizard): Promise<void> {
  w.learn({ publicListFor: w.facts.domain });
  if (w.form.publicList === 'yes') await look(w, true);
  else settle(w);
}
