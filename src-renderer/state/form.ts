import type { SymptomKind } from '../../src-main/contract/case.ts';
import type { Redaction, ReportFormat } from '../../src-main/contract/channels.ts';
import type { SocketType } from '../../src-main/contract/observation.ts';

export type SymptomChoice = Exclude<SymptomKind, 'in-spam'> | 'helping';
export type Security = SocketType | 'unknown';

/** Everything a person typed or chose, as it was typed. It survives Back and a restart; no password is ever in it. */
export interface Form {
  text: string;
  /** What stood beside a bare code. */
  moreWords: string;
  choice: SymptomChoice | '';
  where: string;
  clientId: string;
  webMail: string;
  address: string;
  /** Whether the public list may be asked; empty until the person says. */
  publicList: string;
  /** Which of the settings of the mail apps was picked, by its place in the list. */
  inApp: string;
  host: string;
  port: string;
  security: Security | '';
  user: string;
  /** The person said that a guessed server is the right one. */
  confirmed: boolean;
  reply: string;
  /** A whole message that was pasted. */
  letter: string;
  /** The address of the sending server. */
  sender: string;
  /** Whether block lists may be asked; empty until the person says. */
  lists: string;
  ticks: number[];
  practice: string;
  format: ReportFormat;
  redaction: Redaction;
}

/** A form on which nothing is chosen, with everything in the report hidden that can be. */
export function emptyForm(): Form {
  return {
    text: '',
    moreWords: '',
    choice: '',
    where: '',
    clientId: '',
    webMail: '',
    address: '',
    publicList: '',
    inApp: '',
    host: '',
    port: '',
    security: '',
    user: '',
    confirmed: false,
    reply: '',
    letter: '',
    sender: '',
    lists: '',
    ticks: [],
    practice: '',
    format: 'txt',
    redaction: { localParts: true, subjects: true, innerNetwork: true, computerNames: true, publicAddress: true },
  };
}
