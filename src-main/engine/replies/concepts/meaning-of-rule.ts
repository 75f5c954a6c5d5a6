import type { Catalogue } from '../catalogue.ts';
import type { Meaning } from '../meaning.ts';
import type { ConceptHit } from './match-concept.ts';
import type { ConceptRule } from './concept.ts';

/* Where rules stand among the patterns (`specificity`): plain ones below distinctive words and above codes, faint ones below every word of a pattern. */
const PLAIN = 45_000;
const AGREED = 44_000;
const FAINT = 29_000;
const VAGUE = 25_000;

/** Weights from here on say what is wrong, whatever the code; those of `FAINT_FROM` say it when the code says nothing. */
const PLAIN_FROM = 6;
const FAINT_FROM = 4;

function baseOf(rule: ConceptRule, agrees: boolean): number {
  if (rule.weight >= PLAIN_FROM) return PLAIN;
  if (agrees) return AGREED;
  return rule.weight >= FAINT_FROM ? FAINT : VAGUE;
}

/** Words alone are never a certainty here: that takes a code that says the same. */
function confidenceOf({ rule, agrees, isAdvised, isBare }: ConceptHit, causes: number): Meaning['confidence'] {
  if (isAdvised || isBare) return 'possible';
  if (rule.confidence) return rule.confidence;
  if (rule.weight < FAINT_FROM && !agrees) return 'possible';
  if (causes > 2) return 'possible';
  return agrees && causes === 1 ? 'sure' : 'very-likely';
}

/** What a rule of the concept layer says, in the form of a pattern; what it leaves out is that of its reason. */
export function meaningOfRule(hit: ConceptHit, { reasons }: Catalogue): Meaning {
  const { rule, score, agrees } = hit;
  const reason = reasons[rule.reason];
  const causes = rule.causes ?? (reason ? [reason.usualCause] : []);
  return {
    id: `concept-${rule.id}`,
    reason: rule.reason,
    causes,
    actor: rule.actor ?? reason?.actor ?? 'nobody',
    says: rule.says ?? reason?.says ?? '',
    permanence: rule.permanence,
    confidence: confidenceOf(hit, causes.length),
    score: baseOf(rule, agrees) + score,
    by: 'text',
    isAside: hit.isAdvised || hit.isBare,
  };
}
