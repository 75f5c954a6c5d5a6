import { cleanText } from './clean-text.ts';

const MAX_NAMES = 200;

function unquote(value: string): string {
  if (!value.startsWith('"')) return value;
  try {
    const parsed: unknown = JSON.parse(value);
    return typeof parsed === 'string' ? parsed : value;
  } catch {
    return value;
  }
}

/**
 * Takes the host names and IP addresses out of Node's text form of a subjectAltName
 * (`DNS:a.test, IP Address:192.0.2.1, DNS:"odd, name"`). Other kinds of names are left out.
 */
export function certificateNames(subjectAltName: string | undefined): string[] {
  const names: string[] = [];
  // Node puts a value in JSON quotes when it holds a comma or a quote, so that a comma always parts two names.
  for (const [, kind, value] of (subjectAltName ?? '').matchAll(/([A-Za-z ]+):("(?:[^"\\]|\\.)*"|[^,]*)(?:, |$)/g)) {
    if (names.length === MAX_NAMES) break;
    if (kind !== 'DNS' && kind !== 'IP Address') continue;
    const name = cleanText(unquote(value ?? ''), 255);
    if (name !== '') names.push(name);
  }
  return names;
}
