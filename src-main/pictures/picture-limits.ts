/** Pixels of the largest picture that is decoded: a photo of a good phone has 12 to 24 million, a scan 35. */
export const MAX_PIXELS = 40_000_000;

/** A side longer than this is no screenshot and no photo. */
export const MAX_SIDE = 20_000;

/** What one picture may cost. */
export interface PictureLimits {
  /** Milliseconds from when the worker turns to it until its words are there. */
  readonly deadline: number;
  /** Milliseconds without a picture after which the worker ends and its memory is given back. */
  readonly idle: number;
  /** Megabytes of the worker's heap; pixels lie outside of it and are bounded by `MAX_PIXELS`. */
  readonly memory: number;
}

export const PICTURE_LIMITS: PictureLimits = { deadline: 30_000, idle: 20_000, memory: 256 };
