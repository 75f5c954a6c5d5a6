import { describe, expect, it } from 'vitest';
import { contactRows } from './contact-rows.ts';

describe('contactRows', () => {
  it('puts the ports of one host and purpose together and keeps the order', () => {
    const rows = contactRows([
      { host: 'b.example', port: 465, why: 'to see' },
      { host: 'a.example', port: 80 },
      { host: 'b.example', port: 587, why: 'to see' },
      { host: 'b.example', port: 443, why: 'to compare with' },
    ]);
    expect(rows).toEqual([
      { host: 'b.example', ports: [465, 587], why: 'to see' },
      { host: 'a.example', ports: [80] },
      { host: 'b.example', ports: [443], why: 'to compare with' },
    ]);
  });
});
