import data from '../../resources/icons/icons.json';

export type IconName = keyof typeof data;
/** One line of an icon in a 20 × 20 box. */
export interface Shape {
  readonly d: string;
  readonly as?: 'faint' | 'dashed';
}
/** Our own icons as paths, so that no file is fetched and nothing is parsed as markup. */
export const icons = data as Record<IconName, readonly Shape[]>;
