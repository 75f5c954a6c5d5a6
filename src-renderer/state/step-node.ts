import type { MessageKey } from '../text/message-key.ts';

/** One screen of the wizard; `Id` names the screens that it may lead to. */
export interface StepNode<Id extends string> {
  /** Headings this screen can have; empty where the words come from the case itself. */
  readonly headings: readonly MessageKey[];
  /** A question with choices or fields: it must lead on without an answer. */
  readonly asks?: true;
  /** Runs by itself and is skipped by Back. */
  readonly passing?: true;
  /** Asks before something that cannot be undone. */
  readonly interrupts?: true;
  /** Name of a way on → the screen it leads to. */
  readonly edges: Readonly<Record<string, Id>>;
}
