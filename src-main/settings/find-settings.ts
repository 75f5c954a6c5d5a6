import type { Proposal } from '../contract/settings.ts';
import type { Net } from '../net/net.ts';

export const findSettings = (_address: string, _net: Net, _signal: AbortSignal): Promise<Proposal[]> =>
  Promise.resolve([]);
