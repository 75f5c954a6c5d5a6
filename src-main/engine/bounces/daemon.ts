const NAME =
  /^(?:mailer-?daemon|postmaster|mail-?daemon|mdaemon|mrelay|noreply-dmarc|mail\.?delivery|mailsystem|microsoftexchange[0-9a-f]{32}|system\.administrator)/i;
const SPOKEN =
  /mail(?:er)?[ -]?(?:delivery|daemon)|postmaster|delivery (?:sub)?system|system administrator|systemadministrator|mail system|microsoft outlook/i;

/** Whether an address is one from which mail servers write on their own. */
export const isDaemon = (address: string): boolean => NAME.test(address);

/** Whether a `From` line, with or without an address, names a mail server: `Mail Delivery Subsystem <…>`. */
export const namesDaemon = (line: string): boolean => SPOKEN.test(line);
