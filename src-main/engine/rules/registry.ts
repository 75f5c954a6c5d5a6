import type { Rule } from './rule.ts';

const files = import.meta.glob<Rule>('./*.rule.ts', { eager: true, import: 'default' });

/** Every rule of this folder, in the order of the file names. */
export const RULES: readonly Rule[] = Object.keys(files)
  .sort()
  .flatMap((name) => files[name] ?? []);
