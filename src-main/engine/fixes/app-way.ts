import type { FixLine, FixText } from './fix-article.ts';

/** How one mail app does one thing, on one kind of its screens. */
export interface ScreenWay {
  readonly steps: readonly FixLine[];
  /** Absent where the app can do it. Otherwise a sentence that says why not, and `steps` lead on to another place. */
  readonly cannot?: FixText;
  /** What to look for when the screen looks different. */
  readonly notes: readonly FixText[];
}

/** A way by kind of screen; under the one key `any` where all screens are alike. */
export type AppWay = Readonly<Record<string, ScreenWay>>;
