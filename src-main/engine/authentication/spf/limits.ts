/** The bounds of one evaluation (RFC 7208 section 4.6.4). */
export interface SpfLimits {
  readonly lookUps: number;
  readonly voids: number;
  readonly mxHosts: number;
  readonly ptrNames: number;
}

export const RFC_LIMITS: SpfLimits = { lookUps: 10, voids: 2, mxHosts: 10, ptrNames: 10 };
