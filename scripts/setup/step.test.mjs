import { describe, expect, it } from 'vitest';
import { lastLines, run, StepError } from './step.mjs';

const how = { what: 'It could not be done.', mend: 'do it again' };

describe('run', () => {
  it('gives what the program printed', () => {
    expect(run(process.execPath, ['-e', 'console.log(6*7)'], how).trim()).toBe('42');
  });

  it('says what failed, why, and the command that mends it', () => {
    const failing = () => run(process.execPath, ['-e', 'console.error("no space left");process.exit(3)'], how);
    expect(failing).toThrow(StepError);
    expect(failing).toThrow(/It could not be done[\s\S]*no space left[\s\S]*do it again/);
  });

  it('names a program that is not there', () => {
    expect(() => run('no-such-program-here', [], how)).toThrow(/no-such-program-here/);
  });

  it('does not wait for ever', () => {
    expect(() => run(process.execPath, ['-e', 'setTimeout(()=>{}, 60000)'], { ...how, minutes: 0.005 })).toThrow(
      StepError,
    );
  });
});

describe('lastLines', () => {
  it('keeps the end of a long output', () => {
    const text = Array.from({ length: 50 }, (_, i) => `line ${i}`).join('\n');
    expect(lastLines(text, 2)).toMatch(/^line 48\s+line 49$/);
  });
});
