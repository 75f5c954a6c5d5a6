import { join } from 'node:path';
import { isAppAddress } from './is-app-address.ts';

/** A name that is one step down on every system: no dots in front, no separators, no drives, no control characters. */
const NAME = /^[\w@+-][\w@+.-]*$/;

/** Which file an address stands for, or the status that refuses it. */
export type AppPath = { readonly path: string } | { readonly status: 400 | 403 };

const decode = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};

/** Maps an address of `app://outbox-doctor` to a file inside `folder`; `/` is `index.html`. Never leaves the folder. */
export function appPath(folder: string, address: string): AppPath {
  if (!isAppAddress(address)) return { status: 403 };
  const pathname = decode(new URL(address).pathname);
  if (pathname === undefined) return { status: 400 };
  const names = pathname === '/' ? ['index.html'] : pathname.slice(1).split('/');
  return names.every((name) => NAME.test(name)) ? { path: join(folder, ...names) } : { status: 403 };
}
