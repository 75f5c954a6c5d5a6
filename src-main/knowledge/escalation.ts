import { escalationEntrySchema, type EscalationEntry } from '../engine/fixes/escalation-entry.ts';

const files = import.meta.glob('../../resources/knowledge/escalation/*.json', { eager: true, import: 'default' });

/** Who has to act, by cause id. Causes that a person mends alone have no entry. */
export const escalations: ReadonlyMap<string, EscalationEntry> = new Map(
  Object.values(files).map((file) => {
    const entry = escalationEntrySchema.parse(file);
    return [entry.id, entry];
  }),
);
