import type { ListKnowledge } from '../engine/authentication/lists/choose-lists.ts';
import { deadListsSchema, listSchema } from '../engine/authentication/lists/list-schema.ts';
import dead from '../../resources/knowledge/dnsbl/dead/dead-lists.json' with { type: 'json' };

const files = import.meta.glob('../../resources/knowledge/dnsbl/*.json', { eager: true, import: 'default' });

/** Heaviest first: where there is no room for all, these are asked. */
const WEIGHTS = ['highest', 'high', 'medium', 'low', 'none', 'good'] as const;

/** Every known block list, the heaviest first, and those that ended. Throws a `ZodError` when a file breaks the schema. */
export const dnsLists: ListKnowledge = {
  lists: Object.values(files)
    .map((file) => listSchema.parse(file))
    .sort((a, b) => WEIGHTS.indexOf(a.weight) - WEIGHTS.indexOf(b.weight)),
  dead: deadListsSchema.parse(dead).lists,
};
