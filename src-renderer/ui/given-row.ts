import type { IconName } from './icons.ts';

/** One file, picture or long text that was brought, as its row shows it. */
export interface GivenRow {
  readonly id: string;
  readonly name: string;
  readonly icon: IconName;
  /** How far it is, or why it could not be read. */
  readonly said: string;
  readonly busy: boolean;
}
