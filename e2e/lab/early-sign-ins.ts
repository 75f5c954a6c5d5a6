/**
 * Lines of a Postfix log that tell of AUTH in a session without STARTTLS on the submission port.
 * Postfix counts every command of a session when it ends: `ehlo=2 starttls=1 auth=1 … commands=6`.
 */
export function earlySignIns(log: string): string[] {
  return log
    .split('\n')
    .filter((line) => /postfix\/(submission|mx)\/smtpd\[\d+\]: disconnect from/.test(line))
    .filter((line) => line.includes(' auth=') && !line.includes(' starttls=1 '));
}
