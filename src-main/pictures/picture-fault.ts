/** Why no words came out of a picture. */
export type PictureFaultCode =
  | 'not-a-picture'
  | 'unreadable-kind'
  | 'too-many-pixels'
  | 'broken-picture'
  | 'no-words'
  | 'too-slow'
  | 'stopped'
  | 'worker-crashed';

/** The failure of a picture as a value. `message` is for people: what to do, at most 400 characters. */
export interface PictureFault {
  readonly ok: false;
  readonly code: PictureFaultCode;
  readonly message: string;
}

const MESSAGES: Readonly<Record<PictureFaultCode, string>> = {
  'not-a-picture': 'This is not a picture. Take a picture of the error and try again.',
  'unreadable-kind': 'We cannot read this kind of picture. Save it as PNG or JPEG, or take a screenshot.',
  'too-many-pixels': 'The picture is too big. Cut out the part with the error and try again.',
  'broken-picture': 'The picture is damaged. Take a new picture of the error.',
  'no-words': 'We found no words in the picture. Take a sharper one, or type the error text.',
  'too-slow': 'Reading the picture took too long. Cut out the part with the error and try again.',
  stopped: 'You stopped the reading of the picture.',
  'worker-crashed': 'Reading the picture failed. Type the error text instead.',
};

/** The failure with its words for people. */
export function pictureFault(code: PictureFaultCode): PictureFault {
  return { ok: false, code, message: MESSAGES[code] };
}
