/** Whether a row was seen while rules were written, was set aside, or has a weak label and counts nowhere. */
export type Share = 'seen' | 'setAside' | 'weak';

/** How many were right, and the keys of those that were not. */
export interface Count {
  right: number;
  all: number;
  readonly misses: string[];
}

export const newCount = (): Count => ({ right: 0, all: 0, misses: [] });

/** Counts right answers per field, share and source. A source is who the rows come from: a folder, a provider, an app. */
export class Tally {
  readonly #counts = new Map<string, Map<Share, Map<string, Count>>>();

  add(field: string, share: Share, source: string, key: string, right: boolean): void {
    const shares = this.#counts.get(field) ?? new Map<Share, Map<string, Count>>();
    this.#counts.set(field, shares);
    const sources = shares.get(share) ?? new Map<string, Count>();
    shares.set(share, sources);
    const count = sources.get(source) ?? newCount();
    sources.set(source, count);
    count.all += 1;
    if (right) count.right += 1;
    else count.misses.push(key);
  }

  /** In the order in which they were first counted. */
  get fields(): string[] {
    return [...this.#counts.keys()];
  }

  sources(field: string, share: Share): ReadonlyMap<string, Count> {
    return this.#counts.get(field)?.get(share) ?? new Map<string, Count>();
  }

  /** All sources of one field together. */
  total(field: string, share: Share = 'seen'): Count {
    const total = newCount();
    for (const { right, all, misses } of this.sources(field, share).values()) {
      total.right += right;
      total.all += all;
      total.misses.push(...misses);
    }
    return total;
  }

  /** Per cent that were right; 100 where nothing was to be counted. */
  percent(field: string, share: Share = 'seen'): number {
    const { right, all } = this.total(field, share);
    return all === 0 ? 100 : (100 * right) / all;
  }
}
