import { describe, expect, it } from 'vitest';
import { definedOnly } from './defined-only.ts';

describe('definedOnly', () => {
  it('drops absent and empty facts and keeps zero and false', () => {
    expect(definedOnly({ a: undefined, b: '', c: 0, d: false, e: 'x' })).toEqual({ c: 0, d: false, e: 'x' });
    expect(Object.keys(definedOnly({ a: undefined }))).toEqual([]);
  });
});
