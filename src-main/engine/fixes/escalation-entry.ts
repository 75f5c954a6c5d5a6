import { z } from 'zod';
import { sourceSchema } from './source-schema.ts';

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/);

/** Who has to act for a cause, and the words to ask them (`resources/knowledge/escalation/<cause>.json`). */
export const escalationEntrySchema = z.strictObject({
  /** The cause. */
  id,
  whoCanFix: z.string().min(10).max(250),
  /** Whom the letter is for, such as `your mail provider`. */
  addressee: z.string().min(3).max(100),
  /** What can be done until then. */
  meanwhile: z.array(z.string().min(10).max(300)).min(1).max(6),
  /** Paragraphs of the letter. One whose placeholder has neither a value nor a stand-in is left out. */
  sayThis: z.array(z.string().min(3).max(500)).min(3).max(12),
  /** Kind of page to offer beside the letter, when the provider of the address has one. */
  linkPurpose: z.enum(['app-password', 'sign-in', 'status', 'support']).optional(),
  sources: z.array(sourceSchema).min(1),
  checked: z.iso.date(),
});
export type EscalationEntry = z.infer<typeof escalationEntrySchema>;
