import type { z } from 'zod';
import type { fixFrontMatterSchema } from './fix-front-matter.ts';

/** A piece of a sentence: plain words (which may hold `{placeholders}`) or a label exactly as the mail app writes it. */
export interface TextPart {
  readonly kind: 'text' | 'label';
  readonly value: string;
}
export type FixText = readonly TextPart[];

/** One action at one place, placeholders not filled in yet. `value` is what is to be typed or copied. */
export interface FixStepTemplate {
  readonly where: FixText;
  readonly do: FixText;
  readonly value?: string;
}

export type FixFrontMatter = z.infer<typeof fixFrontMatterSchema>;

/** A fix article as it stands in `resources/knowledge/fixes/<id>.md`. */
export interface FixArticle extends FixFrontMatter {
  readonly whatHappened: readonly FixText[];
  /** Steps by mail app, or under the one key `any` where the fix needs no mail app. */
  readonly steps: Readonly<Record<string, readonly FixStepTemplate[]>>;
  readonly howYouKnow: readonly FixText[];
  readonly ifNot: readonly FixText[];
  /** Further words for one mail app, such as a second settings window. */
  readonly ifNotIn: Readonly<Record<string, readonly FixText[]>>;
}
