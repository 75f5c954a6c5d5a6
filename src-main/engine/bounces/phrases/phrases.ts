/**
 * The fixed words of one program's reports, by the part that they play.
 *
 * Each entry is the source of a regular expression with bounded repetition, matched without regard to case over text with
 * straight quotes. A blank stands for any run of blanks, line breaks and quote marks, since mail apps wrap reports anew;
 * a blank with a question mark may be missing. No blank stands inside of a character class.
 */
export interface Phrases {
  /** Whose words these are. */
  readonly program: string;
  /** Ends right before an address that failed: `could not be delivered to`. */
  readonly failed?: readonly string[];
  /** Says that the addresses which failed come next: `The following addresses had permanent fatal errors`. */
  readonly list?: readonly string[];
  /** Stands right behind an address that failed: `is not a valid mailbox`. */
  readonly behind?: readonly string[];
  /** Ends right before an address that merely stands where the message went: `To:`. Counts when nothing better is there. */
  readonly towards?: readonly string[];
  /** Ends right before the address that the sender typed, behind the one that it led to: `(expanded from`. */
  readonly typed?: readonly string[];
  /** Ends right before the address to which a message was passed on: `forwarded to`. */
  readonly passedOn?: readonly string[];
  /** Ends right before the sender's own address: `A message sent by`. */
  readonly sender?: readonly string[];
  /** Ends right before somebody who can be asked: `please contact`. */
  readonly helper?: readonly string[];
  /** From here on the message that came back is shown. Matched against the start of a line. */
  readonly copy?: readonly string[];
  /** Says that a message did not arrive. */
  readonly refused?: readonly string[];
  /** Says the same, or why, in few words. Servers and mail apps say it too while they send, so it is no sign of a report. */
  readonly short?: readonly string[];
  /** Says that the server goes on trying. */
  readonly waiting?: readonly string[];
  /** Says that nobody tries any more, also where `waiting` stands beside it. */
  readonly over?: readonly string[];
  /** Says that a message arrived. */
  readonly arrived?: readonly string[];
}
