import { factRule } from './fact-rule.ts';

/** The line loses nothing. */
export default factRule({
  id: 'line-steady',
  fact: 'line-loss',
  outcomes: { steady: 'pass', loses: 'fail' },
  probes: ['line-quality'],
  untested: 'There was no sign of a bad line, so we did not test it.',
});
