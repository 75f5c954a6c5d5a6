import type { Reaction, SmtpScript } from './smtp-script.ts';

/** Takes the next line of a dialogue that is more than one command (AUTH, DATA); no answer means: more to come. */
export type Continuation = (line: string) => Reaction | undefined;

/** Where one SMTP session stands (RFC 5321 section 4.1.4). */
export interface SessionState {
  readonly script: SmtpScript;
  secure: boolean;
  greeted: boolean;
  username?: string | undefined;
  sender?: string | undefined;
  recipients: string[];
  errors: number;
  next?: Continuation | undefined;
}

export const SERVER_NAME = 'smtp.northmail.example';

export const newState = (script: SmtpScript): SessionState => ({
  script,
  secure: false,
  greeted: false,
  recipients: [],
  errors: 0,
});

/** Forgets the message in progress (RSET, a new EHLO, the end of DATA). */
export const clearEnvelope = (state: SessionState): void => {
  state.sender = undefined;
  state.recipients = [];
};

/** Forgets everything the client said before TLS (RFC 3207 section 4.2). */
export const enterTls = (state: SessionState): void => {
  state.secure = true;
  state.greeted = false;
  state.username = undefined;
  state.next = undefined;
  clearEnvelope(state);
};
