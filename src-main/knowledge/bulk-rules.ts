import { z } from 'zod';
import { sourceSchema } from '../engine/fixes/source-schema.ts';

const bulkRuleSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  name: z.string().min(2).max(40),
  /** Messages a day from which the rules hold; absent where the provider names no number. */
  perDay: z.int().positive().optional(),
  /** When they began to hold. */
  since: z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/),
  /** Complaints in percent that are too many. */
  spamRateBelow: z.number().positive().max(5).optional(),
  needs: z.array(z.enum(['signature', 'sender-server', 'rule', 'one-click'])).min(1),
  sources: z.array(sourceSchema).min(1),
  checked: z.iso.date(),
});
type BulkRuleFile = z.infer<typeof bulkRuleSchema>;

const files = import.meta.glob('../../resources/knowledge/bulk-rules/*.json', { eager: true, import: 'default' });

/** What big providers ask of people who send many messages. */
export const bulkRules: readonly BulkRuleFile[] = Object.values(files).map((file) => bulkRuleSchema.parse(file));
