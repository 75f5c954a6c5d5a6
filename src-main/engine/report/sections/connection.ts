import { factsSection } from '../facts-section.ts';
import type { SectionWriter } from '../report-document.ts';
import { helloName } from './said-in-talks.ts';

/** How far the connection came: greeting, offers before and after encryption, version and cipher. */
export const connectionSection: SectionWriter = (result) => {
  const rows = result.observations;
  const offers = rows.filter(({ probe, capabilities }) => probe === 'ehlo' && capabilities !== undefined);
  const secure = offers.findLast(({ socketType }) => socketType !== undefined);
  const plain = offers.find(({ socketType }) => socketType === undefined);
  const tls = rows.findLast((row) => row.tls?.version !== undefined)?.tls;
  return factsSection('The connection', [
    [
      'Greeting of the server',
      rows.find(({ probe, reply }) => probe === 'greeting' && reply)?.reply?.lines.join(' / '),
    ],
    ['Name in the greeting (EHLO)', helloName(result)],
    ['Offered before encryption', plain?.capabilities?.join(', ')],
    ['Offered after encryption', secure?.capabilities?.join(', ')],
    ['Ways to sign in', secure?.mechanisms?.join(', ')],
    ['Encryption', tls && [tls.version, tls.cipher].filter(Boolean).join(', ')],
  ]);
};
