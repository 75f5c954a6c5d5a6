import { factsSection } from '../facts-section.ts';
import type { SectionWriter } from '../report-document.ts';
import { reportTime } from '../report-time.ts';

/** Who, with what, through which server, and when. */
export const caseSection: SectionWriter = (result, { timeZone, system }) => {
  const { account, recipient, symptom } = result.case;
  const server = account?.submission;
  return factsSection('The case', [
    ['Checked from', reportTime(result.timing.startedAt, timeZone)],
    ['Checked until', reportTime(result.timing.finishedAt, timeZone)],
    ['Trouble since', symptom.since && reportTime(symptom.since, timeZone)],
    ['Sender', account?.address],
    ['Recipient', recipient],
    ['Outgoing server', server && [server.hostname, server.port, server.socketType].filter(Boolean).join(' ')],
    ['Sign-in', server?.authentication],
    ['Mail app', symptom.client],
    ['System', system],
    ['Made by', `Outbox Doctor ${result.tool.version}, knowledge of ${result.tool.knowledge}`],
  ]);
};
