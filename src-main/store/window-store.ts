import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';

const pixel = z.int().min(-100_000).max(100_000);

const placeSchema = z.strictObject({
  x: pixel,
  y: pixel,
  width: z.int().min(100).max(100_000),
  height: z.int().min(100).max(100_000),
  maximized: z.boolean(),
});
const fileSchema = z.strictObject({ schemaVersion: z.literal(1), place: placeSchema });

/** Where the window stood when it was closed, in device-independent pixels. */
export type WindowPlace = z.infer<typeof placeSchema>;

export interface WindowStore {
  read(): WindowPlace | undefined;
  write(place: WindowPlace): void;
}

/**
 * The window's place in `<folder>/window.json`.
 *
 * Synchronous, since it is needed before the window is made and saved while it closes. Losing it costs nobody
 * anything: what cannot be read counts as absent, what cannot be written is let go.
 */
export function windowStore(folder: string): WindowStore {
  const path = join(folder, 'window.json');
  return {
    read: () => {
      try {
        return fileSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).place;
      } catch {
        return undefined;
      }
    },
    write: (place) => {
      try {
        mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
        writeFileAtomic.sync(path, JSON.stringify({ schemaVersion: 1, place }), { mode: 0o600 });
      } catch {
        return;
      }
    },
  };
}
