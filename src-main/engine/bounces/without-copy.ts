const COPY_BEGINS =
  /^(?:[-=_* >]{2,80}.{0,60}(?:below this line|copy of|original message|returned message|message header|undelivered message|non-delivered|unsent message|forwarded message|message follows|start of returned|headers? follow).{0,80}|(?:message headers|original message|message header|the header).{0,30} follows?.{0,20}|.{0,60}\bcopy of the (?:original )?message.{0,60}|included is a copy.{0,80}|original message headers?:?|(?:received|return-path|dkim-signature|arc-seal|x-google-dkim-signature): .{0,400})$/im;

/** The report without the copy of the message that came back. */
export function withoutCopy(text: string): string {
  const begins = COPY_BEGINS.exec(text);
  return begins && begins.index > 20 ? text.slice(0, begins.index) : text;
}
