import type { ProbeId } from '../contract/observation.ts';
import { conversations } from './conversations.ts';
import type { ObservationDraft, ProbeContext } from './probe.ts';

/** The rows of one kind from all conversations of the run. */
export const conversationRows = async (context: ProbeContext, id: ProbeId): Promise<readonly ObservationDraft[]> => {
  const held = await Promise.all(conversations(context).all);
  return held.flatMap(({ rows }) => rows).filter(({ probe }) => probe === id);
};
