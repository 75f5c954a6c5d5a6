/** One word in a picture: where it stands, in pixels from the upper left, and how sure its reading is (0 to 100). */
export interface SeenWord {
  readonly text: string;
  readonly confidence: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Words of one line from left to right. Lines of one `block` belong to one paragraph. */
export interface SeenLine {
  readonly block: string;
  readonly words: readonly SeenWord[];
}
