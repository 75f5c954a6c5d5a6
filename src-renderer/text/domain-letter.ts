import type { DomainView } from '../../src-main/contract/domain.ts';
import { otherFindings, topChange, topFinding } from '../state/domain-facts.ts';
import { t } from './t.ts';

/** Lines of a record as they are told in a letter. */
const changeLines = (check: DomainView): string[] => {
  const change = topChange(check);
  if (!change) return [];
  const { name, type, before, after } = change;
  const old = before === undefined ? [] : before.split('\n').map((text) => t('domain-letter.now', { text }));
  return [
    t('domain-letter.type', { type }),
    t('domain-letter.name', { name }),
    ...old,
    after === undefined ? t('domain-letter.away') : t('domain-letter.new', { text: after }),
  ];
};

/** A letter to whoever looks after the domain: what was found, and the whole new record. */
export function domainLetter(check: DomainView): string {
  const top = topFinding(check);
  const change = changeLines(check);
  const others = otherFindings(check);
  return [
    t('domain-letter.greeting'),
    t('domain-letter.why', { domain: check.domain }),
    top ? `${top.title}. ${top.meaning}` : '',
    [t(change.length > 0 ? 'domain-letter.ask-change' : 'domain-letter.ask-look'), ...change].join('\n'),
    others.length > 0 ? [t('domain-letter.more'), ...others.map(({ title }) => `- ${title}`)].join('\n') : '',
    t('domain-letter.thanks'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
