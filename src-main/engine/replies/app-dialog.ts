/**
 * Only a program that was sending itself writes these: its dialog or its log holds what its own server said, and is no
 * report about a message that went out.
 */
const OWN_PROGRAM = new RegExp(
  [
    String.raw`\(\s?ssl\s?\)\s?[:：]`,
    String.raw`\b0x800ccc[0-9a-f]{2}\b`,
    String.raw`\bsmtp[- ](?:error|fehler|fout)\b(?! from remote)`,
    String.raw`\b(?:erreur|error|errore|erro|błąd) smtp\b`,
    String.raw`\bcom\.sun\.mail\.smtp\b|\b(?:jakarta|javax)\.mail\.|\bangus\.mail\b`,
    String.raw`\bsmtplib\.|\bmailkit\.net\b|\bsystem\.net\.mail\b|\bnet::smtp|\bswift_transport|\bnodemailer\b`,
    String.raw`\bnegative smtp reply\b|^curl: \(\d{1,2}\)|^msmtp: `,
    String.raw`\brcpt to <[^>\n]{1,320}> failed: |\bmail from command failed: `,
    String.raw`\bsmtp command "\w{4}" failed\b`,
    'cannot send message using the server',
    'サーバー?.{1,80}を使ってメッセージを送信',
  ].join('|'),
  'imu',
);

/** Whether a text is what a sending program showed or logged, not a returned message. */
export const isAppDialog = (text: string): boolean => OWN_PROGRAM.test(text.slice(0, 65_536));
