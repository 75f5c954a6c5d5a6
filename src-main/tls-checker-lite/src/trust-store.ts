import { readFileSync } from 'node:fs';
import * as tls from 'node:tls';
import { rootList, type RootList } from './root-list.ts';

/** Where systems keep all trusted roots in one file: Debian and Alpine, Fedora, openSUSE, BSD. */
const BUNDLES = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
  '/etc/ssl/cert.pem',
];
const MAX_BUNDLE = 16_000_000;

let bundled: RootList | undefined;
let system: { readonly list: RootList | undefined } | undefined;

/** The roots that the runtime ships. */
export function bundledRoots(): RootList {
  bundled ??= rootList(tls.rootCertificates);
  return bundled;
}

function readBundle(path: string): RootList | undefined {
  try {
    const text = readFileSync(path, 'latin1');
    return text.length > MAX_BUNDLE ? undefined : rootList([text]);
  } catch {
    return undefined;
  }
}

/**
 * This computer's own roots; undefined when they could not be read. On Windows and macOS they are in no file,
 * so nothing is claimed there. Read once for the life of the process.
 */
export function systemRoots(platform: NodeJS.Platform = process.platform, paths = BUNDLES): RootList | undefined {
  if (platform === 'win32' || platform === 'darwin') return undefined;
  if (paths !== BUNDLES) return paths.map(readBundle).find((list) => list !== undefined && list.size > 0);
  system ??= { list: BUNDLES.map(readBundle).find((list) => list !== undefined && list.size > 0) };
  return system.list;
}
