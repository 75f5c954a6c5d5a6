import type { Holds } from '../diagnosis/weights.ts';
import type { Evidence } from './evidence.ts';

/** One value of a fact: how often it is met whatever the cause, and how it is said to people. */
export interface FactValue {
  readonly usual: Holds;
  /** One plain sentence; `{placeholders}` are filled in from the case. */
  readonly said: string;
}

/** A value derived once from the evidence; correlated observations collapse into one fact. */
export interface Fact {
  readonly id: string;
  /** `measured` by a probe, `told` by the person or the settings, `text` of somebody else. */
  readonly kind: 'measured' | 'told' | 'text';
  readonly values: Readonly<Record<string, FactValue>>;
  /** Only causes that name the value are touched by it: a text that names one cause says nothing about the others. */
  readonly namedOnly?: boolean;
  /** `undefined`: not measured. Never a guess. */
  readonly derive: (evidence: Evidence) => string | undefined;
}

/** Ties the values of a fact to what `derive` may return. */
export const fact = <V extends string>(
  definition: Omit<Fact, 'values' | 'derive'> & {
    readonly values: Readonly<Record<V, FactValue>>;
    readonly derive: (evidence: Evidence) => V | undefined;
  },
): Omit<Fact, 'derive'> & { readonly derive: (evidence: Evidence) => V | undefined } => definition;
