/**
 * The ways in which a dialog comes to us as a picture.
 *
 * `scale` is device pixels per CSS pixel; `shrink` scales the finished picture down, as messengers do; `turn` is in degrees.
 * `photo` is a phone held in front of a screen: slanted, blurred, noisy, lit from one side.
 *
 * @typedef {{
 *   id: string,
 *   dark: boolean,
 *   scale: number,
 *   format: 'png' | 'jpeg' | 'webp',
 *   quality?: number,
 *   shrink?: number,
 *   turn?: number,
 *   photo?: { pitch: number, yaw: number, blur: number, noise: number, shade: number },
 * }} Shot
 */

/** @type {readonly Shot[]} */
export const SHOTS = [
  { id: 'plain', dark: false, scale: 1, format: 'png' },
  { id: 'sharp', dark: false, scale: 2, format: 'webp', quality: 90 },
  { id: 'dark', dark: true, scale: 1, format: 'png' },
  { id: 'dark-sharp', dark: true, scale: 2, format: 'webp', quality: 80 },
  { id: 'small', dark: false, scale: 1, shrink: 0.85, format: 'png' },
  { id: 'jpeg', dark: false, scale: 1, format: 'jpeg', quality: 45 },
  { id: 'jpeg-dark', dark: true, scale: 1.5, format: 'jpeg', quality: 50 },
  { id: 'tilted', dark: false, scale: 2, turn: 2, format: 'jpeg', quality: 60 },
  { id: 'tilted-back', dark: false, scale: 1.25, turn: -2, format: 'jpeg', quality: 70 },
  {
    id: 'photo',
    dark: false,
    scale: 2,
    turn: 1.2,
    format: 'jpeg',
    quality: 42,
    photo: { pitch: 5, yaw: -7, blur: 0.9, noise: 0.07, shade: 0.5 },
  },
  {
    id: 'photo-dark',
    dark: true,
    scale: 2,
    turn: -0.8,
    format: 'jpeg',
    quality: 42,
    photo: { pitch: -4, yaw: 6, blur: 0.8, noise: 0.06, shade: 0.45 },
  },
];

/** The way in which the repository's picture of a dialog is taken: each way comes up two or three times. @param {number} at */
export function shotFor(at) {
  const shot = SHOTS[(at * 4) % SHOTS.length];
  if (!shot) throw new Error('there is no way to take a picture');
  return shot;
}

/** @param {string} dialog @param {Shot} shot */
export const pictureName = (dialog, { id, format }) => `${dialog}.${id}.${format === 'jpeg' ? 'jpg' : format}`;
