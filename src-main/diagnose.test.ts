import { describe, expect, it } from 'vitest';
import { diagnoseResultSchema } from './contract/result.ts';
import { createDoctor, UnknownIdError } from './create-doctor.ts';
import { diagnose } from './diagnose.ts';
import { listFaults } from './practice/faults.ts';
import { startLab } from './practice/lab.ts';

const signal = () => AbortSignal.timeout(20_000);
const bytes = (text: string) => new TextEncoder().encode(text);
const faults = listFaults().map(({ id }) => id);

describe.each(faults)('the practice problem %s', (fault) => {
  it('is named first, and is gone once it is mended', { timeout: 40_000 }, async () => {
    const lab = await startLab(fault);
    try {
      const files = lab.files.map(({ name, text }) => ({ name, bytes: bytes(text) }));
      const before = await diagnose(lab.case, { signal: signal(), password: lab.password, files });
      expect(diagnoseResultSchema.safeParse(before).error).toBeUndefined();
      expect(before.diagnosis.causes[0]?.id).toBe(fault);
      // The sample world has no server for the recipient: that must not read like a second reason.
      expect(before.diagnosis.causes.map(({ id }) => id)).not.toContain('recipient-server-down');
      if (fault !== 'healthy') expect(before.diagnosis.headline).not.toMatch(/nothing wrong/i);
      expect(JSON.stringify(before)).not.toContain(lab.password);

      const after = await diagnose(await lab.repair(), { signal: signal(), password: lab.password });
      expect(after.diagnosis.causes[0]?.id).toBe('healthy');
      expect(lab.lines().filter(({ text, secure }) => !secure && /^AUTH/i.test(text))).toEqual([]);
    } finally {
      await lab.close();
    }
  });
});

describe('the time of a case', () => {
  it('decides about certificates', { timeout: 30_000 }, async () => {
    const lab = await startLab('healthy');
    try {
      const later = { ...lab.case, environment: { ...lab.case.environment, now: '2099-01-01T00:00:00Z' } };
      const result = await diagnose(later, { signal: signal(), password: lab.password });
      expect(result.diagnosis.causes[0]?.id).toBe('certificate-expired');
      expect(result.timing.startedAt).toMatch(/^2099-01-01/);
    } finally {
      await lab.close();
    }
  });
});

describe('a case without settings', () => {
  it('is judged from its text, without a test', async () => {
    const result = await diagnose(
      { schemaVersion: 1, symptom: { kind: 'error-shown', text: '552 5.2.2 mailbox full' } },
      { signal: signal() },
    );
    expect(result.observations).toEqual([]);
    expect(result.diagnosis.causes[0]?.id).toBe('mailbox-full');
  });

  it('never claims anything about a text that nobody knows', async () => {
    const result = await diagnose(
      { schemaVersion: 1, symptom: { kind: 'error-shown', text: 'flurb the gnarl' } },
      { signal: signal() },
    );
    expect(result.diagnosis.confidence).toBe('unknown');
  });
});

describe('the doctor', () => {
  const doctor = createDoctor();

  it('reads a text in a thread of its own, and stops with the signal', async () => {
    const input = { name: 'text', bytes: new TextEncoder().encode('550 5.1.1 User unknown') };
    const reason = new Error('The person pressed Stop.');
    await expect(doctor.read(input, AbortSignal.abort(reason))).rejects.toBe(reason);
    const stop = new AbortController();
    const reading = doctor.read(input, stop.signal);
    stop.abort(reason);
    await expect(reading).rejects.toBe(reason);
  });

  it('tells progress from the first moment, six rows, never a password', async () => {
    const lab = await startLab('wrong-password');
    const seen: string[] = [];
    try {
      await doctor.check(lab.case, {
        signal: signal(),
        password: lab.password,
        onProgress: (rows, said) => {
          expect(rows).toHaveLength(6);
          seen.push(JSON.stringify(rows) + said);
        },
      });
    } finally {
      await lab.close();
    }
    expect(seen.length).toBeGreaterThan(3);
    expect(seen.join('')).not.toContain(lab.password);
  });

  it('judges again after an answer without a second sign-in', { timeout: 30_000 }, async () => {
    const lab = await startLab('wrong-password');
    try {
      const before = await doctor.check(lab.case, { signal: signal(), password: lab.password });
      const asked = lab.lines().length;
      const answered = { ...lab.case, answers: { 'web-mail-works': 'do-not-know' } };
      const after = await doctor.check(answered, { signal: signal(), before });
      expect(after.observations).toEqual(before.observations);
      expect(after.diagnosis.causes.map(({ id }) => id)).toEqual(before.diagnosis.causes.map(({ id }) => id));
      expect(lab.lines()).toHaveLength(asked);
    } finally {
      await lab.close();
    }
  });

  it('shows a fix for another mail app, and refuses an unknown one', async () => {
    const result = await diagnose(
      { schemaVersion: 1, symptom: { kind: 'error-shown', text: '535 5.7.8 authentication failed' } },
      { signal: signal() },
    );
    expect(doctor.showFix('renew-password', 'outlook-classic', result).client.id).toBe('outlook-classic');
    expect(() => doctor.showFix('no-such-fix', 'other', result)).toThrow(UnknownIdError);
    expect(() => doctor.showFix('renew-password', 'no-such-app', result)).toThrow(UnknownIdError);
  });

  it('gives addresses of the web for known links only, over https', () => {
    expect(doctor.link('no-such-link')).toBeUndefined();
    expect(doctor.link('apple-app-password')).toMatch(/^https:\/\//);
  });

  it(
    'sends the test message to the own address only, and only where the way is good',
    { timeout: 30_000 },
    async () => {
      const lab = await startLab('healthy');
      try {
        const answer = await doctor.sendTestMessage(lab.case, lab.password, signal());
        expect(answer.outcome).toBe('accepted');
        const recipients = lab.lines().filter(({ text }) => /^RCPT/i.test(text));
        expect(recipients.map(({ text }) => text)).toEqual([expect.stringContaining('anna@northmail.example')]);
      } finally {
        await lab.close();
      }
      const broken = await startLab('certificate-expired');
      try {
        expect((await doctor.sendTestMessage(broken.case, broken.password, signal())).outcome).not.toBe('accepted');
        expect(broken.lines().some(({ text }) => /^DATA/i.test(text))).toBe(false);
      } finally {
        await broken.close();
      }
    },
  );
});
