/** What the window is led through in the lab: the names of the tests in `window.inside.ts`. */
export const WINDOW_SCENARIOS = [
  'healthy',
  'wrong-password',
  'wrong-password-no-words',
  'certificate-expired',
  'port-blocked',
  'mail-blocked-on-network',
] as const;

export type WindowScenario = (typeof WINDOW_SCENARIOS)[number];
