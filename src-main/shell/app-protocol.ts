import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { appPath } from './app-path.ts';
import { CONTENT_POLICY } from './content-policy.ts';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

const headers = (type: string) => ({
  'Content-Type': type,
  'Content-Security-Policy': CONTENT_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
});

const refuse = (status: number): Response => new Response(null, { status, headers: headers('text/plain') });

/**
 * The handler of `app:`: serves the files of `folder` and nothing else.
 *
 * 200 with a fixed type, 400 for a broken address, 403 for another host or a path that leads out, 404 for a
 * missing file, 405 for anything but reading. Every answer carries the content policy and `nosniff`.
 */
export function appProtocol(folder: string): (request: Pick<Request, 'url' | 'method'>) => Promise<Response> {
  return async ({ url, method }) => {
    if (method !== 'GET') return refuse(405);
    const found = appPath(folder, url);
    if ('status' in found) return refuse(found.status);
    try {
      const type = TYPES[extname(found.path)] ?? 'application/octet-stream';
      return new Response(await readFile(found.path), { headers: headers(type) });
    } catch {
      return refuse(404);
    }
  };
}
