import { open } from 'node:fs/promises';
import { isIP } from 'node:net';

const MOST_BYTES = 1_000_000;

/** Where this system keeps its own list of names. */
export const hostsPath = (
  platform: NodeJS.Platform = process.platform,
  systemRoot = process.env.SystemRoot ?? 'C:\\Windows',
): string => (platform === 'win32' ? `${systemRoot}\\System32\\drivers\\etc\\hosts` : '/etc/hosts');

/**
 * The addresses that a list of names gives to one name: `address name name…`, `#` begins a remark (hosts(5)).
 * At most 16, in the order of the list.
 */
export function hostsAddresses(text: string, name: string): string[] {
  const wanted = name.toLowerCase().replace(/\.$/, '');
  const found = text.split(/\r?\n|\r/).flatMap((line) => {
    const [address = '', ...names] = line.replace(/#.*$/, '').trim().split(/\s+/);
    return isIP(address) !== 0 && names.some((own) => own.toLowerCase() === wanted) ? [address] : [];
  });
  return [...new Set(found)].slice(0, 16);
}

/** Reads that list, the first megabyte of it; `undefined` when it cannot be read. */
export async function readHostsFile(path = hostsPath()): Promise<string | undefined> {
  const file = await open(path, 'r').catch(() => undefined);
  if (file === undefined) return undefined;
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(MOST_BYTES), position: 0 });
    return buffer.toString('utf8', 0, bytesRead);
  } catch {
    return undefined;
  } finally {
    await file.close().catch(() => undefined);
  }
}
