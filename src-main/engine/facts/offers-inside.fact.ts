import type { Observation } from '../../contract/observation.ts';
import { clearRow, securedRow } from './account-rows.ts';
import { fact } from './fact.ts';

/** Keywords of EHLO without their parameters. STARTTLS has done its work inside (RFC 3207 section 4.2). */
const keywordsOf = ({ capabilities = [] }: Observation): Set<string> => {
  const words = capabilities.map((line) => (/^[A-Za-z0-9-]+/.exec(line)?.[0] ?? '').toUpperCase());
  return new Set(words.filter((word) => word !== '' && word !== 'STARTTLS'));
};

/** What the server offers before and after encryption, compared: something on the way may have changed the first list. */
export default fact({
  id: 'offers-inside',
  kind: 'measured',
  namedOnly: true,
  values: {
    'same-or-more': { usual: 'always', said: 'The server offers the same inside the secure connection, or more.' },
    fewer: { usual: 'rarely', said: 'The server offers some things only outside the secure connection.' },
    'sign-in-outside-only': {
      usual: 'never',
      said: 'The server offers the sign-in only outside the secure connection.',
    },
  },
  derive: (evidence) => {
    const outside = clearRow(evidence, 'ehlo');
    const inside = securedRow(evidence, 'ehlo');
    if (outside?.outcome !== 'ok' || inside?.outcome !== 'ok' || inside.socketType !== 'starttls') return undefined;
    const kept = keywordsOf(inside);
    const lost = [...keywordsOf(outside)].filter((word) => !kept.has(word));
    if (lost.includes('AUTH')) return 'sign-in-outside-only';
    return lost.length > 0 ? 'fewer' : 'same-or-more';
  },
});
