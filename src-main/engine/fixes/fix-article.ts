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

/** A call of a named way of the mail app (`resources/knowledge/clients`), and what it is to work with: words by name. */
export interface WayCall {
  readonly way: string;
  readonly given: Readonly<Record<string, string>>;
}
export type FixLine = FixStepTemplate | WayCall;

export type FixFrontMatter = z.infer<typeof fixFrontMatterSchema>;

/** A fix article as it stands in `resources/knowledge/fixes/<id>.md`. */
export interface FixArticle extends FixFrontMatter {
  readonly whatHappened: readonly FixText[];
  /** Steps that hold for any mail app, and calls of the ways in which one app does a thing. */
  readonly steps: readonly FixLine[];
  readonly howYouKnow: readonly FixText[];
  readonly ifNot: readonly FixText[];
}
