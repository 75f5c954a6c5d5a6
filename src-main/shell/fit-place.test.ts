import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitPlace } from './fit-place.ts';

const screen = { x: 0, y: 24, width: 1920, height: 1056 };
const second = { x: 1920, y: 0, width: 1280, height: 800 };
const place = { x: 300, y: 100, width: 1000, height: 800, maximized: false };

describe('fitPlace', () => {
  it.each([
    ['the usual size at first', undefined, [screen], { width: 960, height: 720 }],
    ['the remembered place', place, [screen], { x: 300, y: 100, width: 1000, height: 800 }],
    [
      'a place on the second screen',
      { ...place, x: 2000 },
      [screen, second],
      { x: 2000, y: 100, width: 1000, height: 800 },
    ],
    ['only the size when that screen is gone', { ...place, x: 2000 }, [screen], { width: 1000, height: 800 }],
    [
      'only the size when the title bar is above the screen',
      { ...place, y: 0 },
      [screen],
      { width: 1000, height: 800 },
    ],
    ['only the size when hardly a strip is left', { ...place, x: 1900 }, [screen], { width: 1000, height: 800 }],
    [
      'no more than the screen',
      { ...place, width: 3000, height: 3000 },
      [screen],
      { x: 300, y: 100, width: 1920, height: 1056 },
    ],
    [
      'no less than the smallest',
      { ...place, width: 200, height: 200 },
      [screen],
      { x: 300, y: 100, width: 480, height: 560 },
    ],
    [
      'the smallest on a tiny screen',
      undefined,
      [{ x: 0, y: 0, width: 320, height: 240 }],
      { width: 480, height: 560 },
    ],
    ['the usual size without any screen', undefined, [], { width: 960, height: 720 }],
  ])('gives %s', (_, saved, areas, expected) => {
    expect(fitPlace(saved, areas)).toEqual(expected);
  });

  it('can always be reached on some screen when it has a place', () => {
    const number = fc.integer({ min: -5000, max: 5000 });
    const length = fc.integer({ min: 100, max: 5000 });
    fc.assert(
      fc.property(number, number, length, length, (x, y, width, height) => {
        const fitted = fitPlace({ x, y, width, height, maximized: false }, [screen, second]);
        expect(fitted.width).toBeGreaterThanOrEqual(480);
        expect(fitted.height).toBeGreaterThanOrEqual(560);
        if (fitted.x === undefined) return;
        const titleBar = { left: fitted.x, right: fitted.x + width, top: fitted.y };
        expect(
          [screen, second].some(
            (area) =>
              titleBar.right > area.x &&
              titleBar.left < area.x + area.width &&
              titleBar.top >= area.y &&
              titleBar.top < area.y + area.height,
          ),
        ).toBe(true);
      }),
    );
  });
});
