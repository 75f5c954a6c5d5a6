import type { SectionWriter } from '../report-document.ts';

const MOST = 4;

/** The likely reasons with their numbers, and why each. */
export const reasonsSection: SectionWriter = ({ diagnosis: { causes, headline } }) => {
  const items = causes
    .slice(0, MOST)
    .map(
      ({ title, id, probability, because, meaning }) =>
        `${title} [${id}, ${(probability * 100).toFixed(0)} %]: ${because.join(' ') || meaning}`,
    );
  return [{ heading: 'Likely reasons', kind: 'list', items: items.length > 0 ? items : [headline] }];
};

/** What it is not, and how that is known. */
export const ruledOutSection: SectionWriter = ({ diagnosis: { ruledOut } }) =>
  ruledOut.length === 0
    ? []
    : [
        {
          heading: 'Ruled out',
          kind: 'list',
          items: ruledOut.map(({ title, because }) => `${title}: ${because.join(' ')}`),
        },
      ];
