import type { SectionWriter } from '../report-document.ts';

/** The ready words for the one who can mend it. */
export const letterSection: SectionWriter = ({ escalation }) =>
  escalation === null
    ? []
    : [{ heading: `To ${escalation.addressee}`, kind: 'talk', lines: escalation.sayThis.split('\n') }];
