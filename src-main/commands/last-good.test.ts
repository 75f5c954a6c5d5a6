import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLab } from '../practice/lab.ts';
import { ran } from './testing/ran.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'last-good-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const write = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

describe('diagnose --last-good', () => {
  it('says what is different since it last worked', { timeout: 60_000 }, async () => {
    const lab = await startLab('healthy');
    try {
      const good = write(
        'good.json',
        (await ran(['diagnose', '--case', write('case.json', JSON.stringify(lab.case)), '--json'])).out,
      );
      const wrong = { ...lab.case.account?.submission, hostname: 'smtp.nothmail.example' };
      const changed = { ...lab.case, account: { ...lab.case.account, submission: wrong } };
      const { out, code } = await ran([
        'diagnose',
        '--case',
        write('changed.json', JSON.stringify(changed)),
        '--last-good',
        good,
        '--json',
      ]);
      expect(code).toBe(0);
      const { diagnosis } = JSON.parse(out) as { diagnosis: { causes: { id: string; because: string[] }[] } };
      expect(diagnosis.causes[0]?.id).toBe('wrong-server-name');
      expect(diagnosis.causes[0]?.because).toContain('The settings are not those with which it last worked.');
    } finally {
      await lab.close();
    }
  });

  it.each([
    ['nothing.json', undefined, /nothing\.json/],
    ['broken.json', '{"schemaVersion":1', /broken\.json/],
    ['other.json', '{"schemaVersion":1,"symptom":{"kind":"unknown"}}', /other\.json/],
  ])('names the file that is no earlier run: %s', async (name, text, said) => {
    const earlier = text === undefined ? join(folder, name) : write(name, text);
    const { code, err } = await ran([
      'diagnose',
      '--address',
      'anna@northmail.example',
      '--offline',
      '--last-good',
      earlier,
    ]);
    expect(code).toBe(66);
    expect(err).toMatch(said);
  });
});
