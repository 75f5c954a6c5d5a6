import { APP_ORIGIN } from './app-origin.ts';

/** True for addresses of `app://outbox-doctor`, compared part by part and never as a beginning of a text. */
export function isAppAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return protocol === `${APP_ORIGIN.scheme}:` && host === APP_ORIGIN.host && username === '' && password === '';
}
