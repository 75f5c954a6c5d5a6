import { z } from 'zod';
import { PROBE_IDS } from '../../contract/observation.ts';
import { sourceSchema } from './source-schema.ts';

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'small letters, digits and hyphens');

/** Facts about a fix article that stand above its text. `minutes` is what an untrained person needs. */
export const fixFrontMatterSchema = z.strictObject({
  id,
  title: z.string().min(3).max(120),
  causes: z.array(id).min(1).max(20),
  minutes: z.int().min(1).max(120),
  need: z.string().min(3).max(120),
  /** Probes to run again afterwards. */
  verification: z.array(z.enum(PROBE_IDS)).min(1),
  /** What following it touches: nothing, a setting that can be put back, an account, or another person's time. */
  cost: z.enum(['none', 'setting', 'account', 'other-person']),
  warning: z.string().min(10).max(300).optional(),
  sources: z.array(sourceSchema).min(1).max(20),
  checked: z.iso.date(),
});
