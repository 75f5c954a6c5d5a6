import type { Rectangle } from 'electron';
import type { WindowPlace } from '../store/window-store.ts';

export const SMALLEST = { width: 480, height: 560 } as const;
const USUAL = { width: 960, height: 720 } as const;
/** As much of the window as must be on a screen for a hand to reach it. */
const REACHABLE = 80;

/** Where to open: a size, and a place unless the system is to choose one. */
export type OpeningPlace = { width: number; height: number } & ({ x: number; y: number } | { x?: never; y?: never });

const between = (least: number, value: number, most: number) => Math.max(least, Math.min(value, most));

const overlap = (start: number, length: number, otherStart: number, otherLength: number) =>
  Math.min(start + length, otherStart + otherLength) - Math.max(start, otherStart);

/** The title bar must not be above the screen: nobody could pull it down again. */
const isReachable = (place: WindowPlace, area: Rectangle): boolean =>
  overlap(place.x, place.width, area.x, area.width) >= REACHABLE &&
  place.y >= area.y &&
  place.y <= area.y + area.height - REACHABLE;

/**
 * The place to open the window at: the remembered one where it can still be reached on one of the screens'
 * work areas, never larger than that screen (a screen smaller than the smallest window gives the smallest window).
 */
export function fitPlace(saved: WindowPlace | undefined, areas: readonly Rectangle[]): OpeningPlace {
  const home = saved && areas.find((area) => isReachable(saved, area));
  const area = home ?? areas[0] ?? { x: 0, y: 0, ...USUAL };
  const { width, height } = saved ?? USUAL;
  const size = {
    width: between(SMALLEST.width, Math.min(width, area.width), 100_000),
    height: between(SMALLEST.height, Math.min(height, area.height), 100_000),
  };
  return home ? { ...size, x: saved.x, y: saved.y } : size;
}
