import certificateStrength from './certificate-strength.fact.ts';
import certificateTimeLeft from './certificate-time-left.fact.ts';
import { fact } from './fact.ts';
import firstFailingLayer from './first-failing-layer.fact.ts';

/**
 * What is wrong with a certificate that we accept, while all else passes. Some mail apps refuse a weak one, so it counts
 * at any time; that one ends soon explains no trouble of today and counts for a check-up only.
 */
export default fact({
  id: 'certificate-flaw',
  kind: 'measured',
  values: {
    none: { usual: 'always', said: 'The digital ID of the server has no flaw.' },
    weak: {
      usual: 'never',
      said: 'All else works, but some mail apps refuse a digital ID that is made like this one.',
    },
    'ends-soon': { usual: 'never', said: 'All works today, but the digital ID of the server ends within days.' },
  },
  derive: (evidence) => {
    if (firstFailingLayer.derive(evidence) !== 'none') return undefined;
    const strength = certificateStrength.derive(evidence);
    if (strength !== undefined && strength !== 'strong') return 'weak';
    const left = certificateTimeLeft.derive(evidence);
    if (left === undefined || evidence.case.symptom.kind !== 'check-up') return undefined;
    return left === 'a-day' || left === 'a-week' ? 'ends-soon' : 'none';
  },
});
