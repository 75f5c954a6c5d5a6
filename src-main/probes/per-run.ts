import type { ProbeContext } from './probe.ts';

/** Makes a thing once a run: probes that need the same measurement share it and none is repeated. */
export const perRun = <T>(make: (context: ProbeContext) => T): ((context: ProbeContext) => T) => {
  const made = new WeakMap<ProbeContext, { readonly value: T }>();
  return (context) => {
    const known = made.get(context) ?? { value: make(context) };
    made.set(context, known);
    return known.value;
  };
};
