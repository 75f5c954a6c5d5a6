import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appPath } from './app-path.ts';
import { appProtocol } from './app-protocol.ts';
import { CONTENT_POLICY } from './content-policy.ts';

let folder: string;
let renderer: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'app-protocol-'));
  renderer = join(folder, 'renderer');
  mkdirSync(join(renderer, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'x'), 'outside');
  writeFileSync(join(renderer, 'index.html'), '<!doctype html>');
  writeFileSync(join(renderer, 'assets', 'index-C_a1.js'), 'export {}');
  writeFileSync(join(renderer, 'assets', 'thing.bin'), 'bytes');
  writeFileSync(join(renderer, '.hidden'), 'hidden');
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const get = (path: string, method = 'GET') => appProtocol(renderer)({ url: `app://outbox-doctor${path}`, method });

describe('appProtocol', () => {
  it.each([
    ['/', 200, 'text/html; charset=utf-8'],
    ['/index.html', 200, 'text/html; charset=utf-8'],
    ['/index.html?a=1#b', 200, 'text/html; charset=utf-8'],
    ['/assets/index-C_a1.js', 200, 'text/javascript; charset=utf-8'],
    ['/assets/thing.bin', 200, 'application/octet-stream'],
    ['/missing.html', 404, 'text/plain'],
    ['/assets', 404, 'text/plain'],
    ['/index.html/x', 404, 'text/plain'],
    ['/../../x', 404, 'text/plain'],
    ['/%2e%2e/%2e%2e/x', 404, 'text/plain'],
    ['/..%2f..%2fx', 403, 'text/plain'],
    ['/..%2fx', 403, 'text/plain'],
    ['/..%5cx', 403, 'text/plain'],
    ['/assets/..%2f..%2fx', 403, 'text/plain'],
    ['/.hidden', 403, 'text/plain'],
    ['//x', 403, 'text/plain'],
    ['/C:/Windows/win.ini', 403, 'text/plain'],
    ['/index.html::$DATA', 403, 'text/plain'],
    ['/index.html%00.js', 403, 'text/plain'],
    ['/%E0%A4%A', 400, 'text/plain'],
    ['/%', 400, 'text/plain'],
  ])('%s gives %i', async (path, status, type) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe(type);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toBe(CONTENT_POLICY);
    expect(await answer.text()).not.toMatch(/outside|hidden/);
  });

  it.each(['app://elsewhere/index.html', 'app://outbox-doctor.example.org/', 'app://a@outbox-doctor/', 'nonsense'])(
    'refuses %s',
    async (url) => {
      expect((await appProtocol(renderer)({ url, method: 'GET' })).status).toBe(403);
    },
  );

  it.each(['POST', 'PUT', 'HEAD', 'OPTIONS'])('does not answer %s', async (method) => {
    expect((await get('/index.html', method)).status).toBe(405);
  });

  it('gives the bytes of the file', async () => {
    expect(await (await get('/assets/index-C_a1.js')).text()).toBe('export {}');
  });
});

describe('appPath', () => {
  const piece = fc.oneof(
    fc.constantFrom('..', '%2e%2e', '%2f', '%5c', '/', '\\', '.', '%00', 'a', 'index.html', '~', ':', '%', 'C:', '//'),
    fc.string({ unit: 'binary' }),
  );

  it('stays inside the folder whatever the path', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const found = appPath('/srv/app', `app://outbox-doctor/${pieces.join('')}`);
        if ('status' in found) return;
        const inside = relative('/srv/app', found.path);
        expect(inside).not.toBe('');
        expect(inside.split(sep)).not.toContain('..');
        expect(found.path).toMatch(/^[\w\-+@./\\]+$/);
      }),
      { numRuns: 2000 },
    );
  });

  it('finds every file name that a build writes', () => {
    const name = fc.stringMatching(/^[A-Za-z0-9_-]{1,20}\.(js|css|woff2|svg)$/);
    fc.assert(
      fc.property(name, (file) => {
        expect(appPath('/srv/app', `app://outbox-doctor/assets/${file}`)).toEqual({
          path: join('/srv/app', 'assets', file),
        });
      }),
    );
  });
});

describe('CONTENT_POLICY', () => {
  it('is the policy that was measured, word for word', () => {
    expect(CONTENT_POLICY).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types svelte-trusted-html",
    );
  });
});
