import type { Fact } from './fact.ts';

const files = import.meta.glob<Fact>('./*.fact.ts', { eager: true, import: 'default' });

/** Every fact of this folder, in the order of the file names. */
export const FACTS: readonly Fact[] = Object.keys(files)
  .sort()
  .flatMap((name) => files[name] ?? []);
