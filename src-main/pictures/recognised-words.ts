/** Words found in a picture. `text` is cleaned, at most 20,000 characters; `confidence` runs from 0 to 100. */
export interface RecognisedWords {
  readonly ok: true;
  readonly text: string;
  readonly confidence: number;
}
