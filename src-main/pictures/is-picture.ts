import { kindOfPicture } from './kind-of-picture.ts';

/**
 * Whether an input is a picture, by its first bytes and never by its name.
 * True also for kinds that cannot be read (HEIC, TIFF): `recognisePicture` says so in words.
 */
export function isPicture(bytes: Uint8Array): boolean {
  return kindOfPicture(bytes) !== undefined;
}
