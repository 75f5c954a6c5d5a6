import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLab } from '../practice/lab.ts';
import { contactsText } from './contacts-text.ts';
import { ran } from './testing/ran.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'contacts-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const write = (value: object): string => {
  const path = join(folder, 'case.json');
  writeFileSync(path, JSON.stringify(value));
  return path;
};

const theCase = {
  schemaVersion: 1,
  symptom: { kind: 'error-shown' },
  account: { address: 'anna@northmail.example', submission: { hostname: 'smtp.northmail.example', port: 587 } },
  environment: { resolvers: ['127.0.0.1:1'] },
};

describe('who is called', () => {
  it('is said before, and nobody is called for it', async () => {
    const { code, out } = await ran(['diagnose', '--case', write(theCase), '--plan']);
    expect(code).toBe(0);
    expect(out).toContain('  - smtp.northmail.example, port 587 (to see whether mail can be handed in)');
    expect(out).toContain('127.0.0.1, port 1 (');
    const json = await ran(['diagnose', '--case', write(theCase), '--plan', '--json']);
    expect(JSON.parse(json.out)).toContainEqual({
      host: 'northmail.example',
      port: 443,
      why: 'to see whether the rest of the internet works',
    });
  });

  it('is said after', { timeout: 30_000 }, async () => {
    const lab = await startLab('certificate-expired');
    try {
      const { out } = await ran(['diagnose', '--case', write(lab.case)]);
      expect(out).toMatch(/We called\n {2}- smtp\.northmail\.example \(127\.\d+\.\d+\.\d+\), port \d+/);
    } finally {
      await lab.close();
    }
  });

  it('is nobody in the own network when the case came from somebody else', { timeout: 30_000 }, async () => {
    const lab = await startLab('healthy');
    try {
      const submission = { ...lab.case.account?.submission, hostname: '127.0.0.1' };
      const theirs = { ...lab.case, account: { ...lab.case.account, submission } };
      const { out } = await ran(['diagnose', '--case', write(theirs), '--imported', '--json']);
      const { observations } = JSON.parse(out) as { observations: { probe: string; reason?: string }[] };
      const connects = observations.filter(({ probe }) => probe === 'submission-connect');
      expect(connects.length).toBeGreaterThan(0);
      expect(connects.every(({ reason }) => reason === 'not-allowed')).toBe(true);
      expect(lab.lines()).toEqual([]);
    } finally {
      await lab.close();
    }
  });

  it('reads well when it is nobody', () => {
    expect(contactsText([])).toBe('Nobody is called.\n');
    expect(contactsText([{ host: 'a.example', port: 25 }])).toBe('These places are called:\n  - a.example, port 25\n');
  });
});
