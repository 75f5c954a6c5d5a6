/** One byte of brightness per pixel, row by row: 0 is black, 255 is white. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Four bytes per pixel: red, green, blue, opacity. */
export interface ColourPicture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Brightness as the eye weighs it (ITU-R BT.601), see-through parts over white. */
export function toGrey({ width, height, data }: ColourPicture): GreyPicture {
  const grey = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < grey.length; at += 1, from += 4) {
    const light = ((data[from] ?? 0) * 77 + (data[from + 1] ?? 0) * 150 + (data[from + 2] ?? 0) * 29) >> 8;
    const opacity = data[from + 3] ?? 255;
    grey[at] = opacity === 255 ? light : 255 + ((light - 255) * opacity) / 255;
  }
  return { width, height, data: grey };
}
