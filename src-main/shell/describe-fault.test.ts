import { describe, expect, it } from 'vitest';
import { describeFault } from './describe-fault.ts';

describe('describeFault', () => {
  it('tells kind and place, never the text', () => {
    const said = describeFault('startCheck', new TypeError('canary-7f3a\nsecond line with canary-7f3a'));
    expect(said.split('\n')[0]).toBe('startCheck: TypeError');
    expect(said).toContain('describe-fault.test.ts');
    expect(said).not.toContain('canary');
  });

  it('is short for an error without places and for something else', () => {
    const bare = Object.assign(new RangeError('canary'), { stack: undefined });
    expect(describeFault('readText', bare)).toBe('readText: RangeError');
    expect(describeFault('readText', 'canary')).toBe('readText: string');
  });
});
