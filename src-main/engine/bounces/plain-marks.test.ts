import { describe, expect, it } from 'vitest';
import { plainMarks } from './plain-marks.ts';

describe('plainMarks', () => {
  it('undoes what mail apps make pretty', () => {
    expect(plainMarks('\u201cwasn\u2019t\u201d\u00a0\u2014\u2026\r\nx\u200by\rz')).toBe('"wasn\'t" --...\nxy\nz');
  });
});
