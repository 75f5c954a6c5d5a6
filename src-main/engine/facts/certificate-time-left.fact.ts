import { accountHandshake } from './account-handshake.ts';
import { fact } from './fact.ts';

/** How long the certificate still lasts; one that has ended is the matter of `certificate`. */
export default fact({
  id: 'certificate-time-left',
  kind: 'measured',
  namedOnly: true,
  values: {
    'a-day': { usual: 'never', said: 'The digital ID of the server runs out within a day.' },
    'a-week': { usual: 'never', said: 'The digital ID of the server runs out within a week.' },
    'three-weeks': { usual: 'rarely', said: 'The digital ID of the server runs out within three weeks.' },
    long: { usual: 'always', said: 'The digital ID of the server lasts for some time.' },
  },
  derive: (evidence) => {
    const left = accountHandshake(evidence)?.tls?.daysLeft;
    if (left === undefined || left < 0) return undefined;
    // Whole days are counted, so 0 means less than one day.
    if (left < 1) return 'a-day';
    if (left < 7) return 'a-week';
    return left < 21 ? 'three-weeks' : 'long';
  },
});
