const REFUSED =
  /could not (?:be delivered|deliver)|couldn't be delivered|wasn't (?:delivered|able to deliver)|unable to deliver|undeliverable|not delivered|was not delivered|delivery (?:to the following|has failed|failed)|did not reach|permanent (?:fatal )?error|following address(?:es)?.{0,20}failed|mail delivery failed|returned to sender|rejected your message|was rejected|recipient.{0,40}rejected|cannot be delivered|no such user|user unknown|not a member of this mailing list|returned permanent errors|trouble delivering|mailbox (?:is )?full|had delivery (?:errors|problems)/i;
const STILL_TRYING =
  /(?:will|still) (?:be )?(?:retr|try)|delivery (?:is |has been )?delayed|has not (?:yet )?been delivered|not yet been delivered|no action is required|warning message only|do not need to resend|do not have to resend|delay(?:ed)? notification|still being retried|continue to try|continue trying|has been postponed|temporarily delayed/i;
const GIVEN_UP =
  /giving up|not going to try again|permanent error|given up|no longer be retried|message expired|will not be retried/i;

/** Whether words without a delivery status say failed, still trying, or neither. */
export function kindOfWords(words: string): 'bounce' | 'delayed' | undefined {
  const head = words.slice(0, 65_536);
  if (STILL_TRYING.test(head) && !GIVEN_UP.test(head)) return 'delayed';
  return REFUSED.test(head) ? 'bounce' : undefined;
}
