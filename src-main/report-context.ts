import { hostname, release, type, userInfo } from 'node:os';
import type { ReportContext } from './engine/report/report-document.ts';

/** What a report says about this computer; its names are handed over so that they can be hidden. */
export function reportContext(): ReportContext {
  return {
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    system: `${type()} ${release()}`,
    computerNames: [hostname(), userName()].filter((name) => name !== ''),
  };
}

/** A user without an entry in the system's list has no name. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
