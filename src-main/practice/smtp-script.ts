/** What happens to the connection after an answer has gone out. */
export type After = 'go-on' | 'close' | 'reset' | 'mute' | 'garbage' | 'upgrade';

/** One answer with everything that can be odd about it. */
export interface Act {
  /** Lines as they go out, without CRLF; a `Uint8Array` goes out byte for byte. Absent: nothing is sent. */
  readonly send?: string | readonly string[] | Uint8Array;
  /** Wait before the first byte. */
  readonly delayMs?: number;
  /** Send one byte at a time with this pause between them. */
  readonly byteEveryMs?: number;
  /**
   * `close` ends the connection, `reset` breaks it off (RST), `mute` never answers again,
   * `garbage` answers the next bytes with noise, as a broken TLS proxy does, and ends,
   * `upgrade` starts TLS. Absent: `go-on`.
   */
  readonly then?: After;
}

/** One line, several lines, exact bytes, or an answer with more detail. */
export type Reaction = string | readonly string[] | Uint8Array | Act;

/** The same answer for everybody, or one that depends on who asks. */
export type Answer<T> = Reaction | ((asked: T) => Reaction);

/** The extension lines of an EHLO answer, or a refusal of EHLO itself. */
export type Ehlo = readonly string[] | { readonly refuse: Reaction };

export interface SignInAttempt {
  readonly mechanism: string;
  readonly username: string;
  readonly password: string;
}

export interface SenderRequest {
  readonly sender: string;
  readonly secure: boolean;
  /** Absent as long as nobody signed in. */
  readonly username?: string;
}

export interface RecipientRequest extends SenderRequest {
  readonly recipient: string;
}

/** How a scripted server behaves. Everything absent is what a healthy submission server does. */
export interface SmtpScript {
  /** Name in the greeting and the EHLO answer. */
  readonly name?: string;
  readonly greeting?: Reaction;
  /** EHLO answers before and after TLS. */
  readonly ehlo?: { readonly plain?: Ehlo; readonly secure?: Ehlo };
  readonly helo?: Reaction;
  readonly starttls?: Reaction;
  /** No MAIL and no AUTH before TLS (530 5.7.0, RFC 3207 section 4). */
  readonly requireTls?: boolean;
  /** No MAIL before a sign-in (530 5.7.0, RFC 4954 section 6). */
  readonly requireSignIn?: boolean;
  /** Passwords by user name; used when `auth` is absent. */
  readonly accounts?: Readonly<Record<string, string>>;
  readonly auth?: Answer<SignInAttempt>;
  /** Answer to a sign-in with a mechanism that EHLO does not offer. */
  readonly mechanismRefused?: Reaction;
  readonly mail?: Answer<SenderRequest>;
  readonly rcpt?: Answer<RecipientRequest>;
  /** Answer to DATA itself. */
  readonly data?: Reaction;
  /** Answer after the dot. */
  readonly message?: Reaction;
}
