/** How often something holds, in the words that authors of knowledge write. */
export const HOLDS = ['always', 'usually', 'often', 'even', 'sometimes', 'rarely', 'never'] as const;
export type Holds = (typeof HOLDS)[number];

/** How often a cause is met before anything is known about the case. */
export const BANDS = ['common', 'usual', 'uncommon', 'rare', 'in-reserve'] as const;

/** The one table of numbers of the diagnosis. Knowledge files hold words only. Never 0 or 1: no door is shut for good. */
export const WEIGHTS = {
  holds: { always: 0.97, usually: 0.85, often: 0.6, even: 0.5, sometimes: 0.3, rarely: 0.1, never: 0.01 },
  /** `in-reserve` belongs to `something-else`, which wins while nothing speaks for any known cause. */
  prior: { common: 0.08, usual: 0.04, uncommon: 0.015, rare: 0.005, 'in-reserve': 0.12 },
  /** Share that a cause leaves for the values it does not name. */
  remainder: 0.03,
  bits: {
    /** Added when the server said it in so many words, or the fact is the fault itself. */
    decisive: 8,
    /** Added to a cause that lies behind the place where the message stops now. */
    laterFault: -6,
    /** Added to a cause whose fix was tried and did not help. */
    triedFix: -4,
    /** Added to a cause that a text makes likely without saying it in so many words. */
    hint: { 'very-likely': 6.5, possible: 4.5 },
    /** Added to the first of several causes that a text only makes possible: it is the likelier one. */
    firstHint: 1,
    /** Added to `healthy` while any finding is a failure: it must never win then. */
    brokenHealth: -60,
    /** Added to `healthy`, beside the bits of a hint, while a text or the person's words point at a fault. */
    doubtedHealth: -8,
    /** Added to `healthy` while a part is not tested and the person saw a message fail. */
    unprovenHealth: -4,
  },
  confidence: { sure: 0.95, veryLikely: 0.8, timesTheSecond: 4, possible: 0.35 },
  /** Probability under which a cause is not listed, unless a server named it. */
  listed: 0.03,
  /** Probability under which a cause with a reason against it counts as ruled out. */
  ruledOut: 0.01,
  /** A contribution counts for a sentence from this many bits on. */
  spoken: 0.9,
  /** A contribution that rules a cause out by itself; on `healthy`, one from which a full test no longer decides. */
  doubt: -3,
  /** Bits from which a measurement behind the first fault is shown as a second one. */
  waiting: 3,
  /** A question or a probe that gains less than this many bits is not worth a person's time. */
  gain: 0.05,
  /** Nobody is asked more often than this in one case. */
  mostQuestions: 5,
  /** Seconds a person spends. */
  seconds: { question: 15, signIn: 40 },
  /** Cost of trying a fix, by whose turn it is. */
  cost: { you: 1, nobody: 1, other: 2 },
} as const;
