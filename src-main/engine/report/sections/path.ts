import type { SectionWriter } from '../report-document.ts';

/** The way of the message from the computer to the recipient, and where it breaks. */
export const pathSection: SectionWriter = ({ diagnosis }) => [
  {
    heading: 'Where it stops',
    kind: 'path',
    hops: diagnosis.path.map(({ name, status, said }) => ({ name, status, ...(said !== undefined && { said }) })),
  },
];
