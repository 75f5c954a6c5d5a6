import type { HopView } from '../../src-main/contract/domain.ts';
import { t } from './t.ts';

const MINUTE = 60;
const HOUR = 3600;

/** How long a message took to a station, in words. */
export function delayWords({ delay, at }: HopView): string {
  if (at === undefined) return t('message.no-time');
  if (delay === undefined || (delay >= 0 && delay < 2)) return t('message.at-once');
  if (delay < 0) return delay <= -MINUTE ? t('message.clocks') : t('message.at-once');
  if (delay < 2 * MINUTE) return t('message.seconds', { count: delay });
  if (delay < 2 * HOUR) return t('message.minutes', { count: Math.round(delay / MINUTE) });
  return t('message.hours', { count: Math.round(delay / HOUR) });
}

/** Where a message went, in words. */
export function hopWords({ from, by, ip }: HopView): string {
  const to = by ?? t('message.somebody');
  if (from === undefined && ip === undefined) return t('message.hop-first', { by: to });
  const named = from ?? t('message.somebody');
  return t('message.hop', { from: ip === undefined || from === ip ? named : `${named} (${ip})`, by: to });
}
