import type { Scenario } from '../scenarios/scenario.ts';

/** Labelled cases whose authors saw neither weights nor answers; weights and texts are not changed for them. */
export const BLIND: readonly Scenario[] = [];
