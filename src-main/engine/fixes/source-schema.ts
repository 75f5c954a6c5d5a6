import { z } from 'zod';

/**
 * Where a fact comes from. `date` is the day of the source (`2026-01-09`, `2024-10` or `2024`), `confidence` how far
 * it is to be trusted: read at the source, read on a secondary page, or known from experience only.
 */
export const sourceSchema = z.strictObject({
  title: z.string().min(3).max(200),
  url: z
    .url({ protocol: /^https$/ })
    .max(500)
    .optional(),
  date: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date such as 2026-01-09'),
  confidence: z.enum(['verified', 'secondary', 'recall']),
});
