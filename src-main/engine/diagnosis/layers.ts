/** Places on the path of a message, in the order in which they can stop it; `none` is for what lies on no place. */
export const LAYERS = [
  'device',
  'name',
  'network',
  'greeting',
  'encryption',
  'certificate',
  'sign-in',
  'sender',
  'message',
  'recipient',
  'none',
] as const;
export type Layer = (typeof LAYERS)[number];
