import { type Hoster, hosterSchema } from '../engine/authentication/hosters/hoster-schema.ts';

const files = import.meta.glob('../../resources/knowledge/hosters/*.json', { eager: true, import: 'default' });

/** Everyone known who runs the name service of domains. Throws a `ZodError` when a file breaks the schema. */
export const hosters: readonly Hoster[] = Object.values(files).map((file) => hosterSchema.parse(file));
