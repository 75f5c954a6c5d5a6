import { fact } from './fact.ts';
import { measuredRows } from './rows.ts';

/** Whether the user name works in another form than the settings have it: the whole address, or the part before the @. */
export default fact({
  id: 'username-form',
  kind: 'measured',
  values: {
    'whole-address-works': {
      usual: 'never',
      said: 'The server accepts your whole mail address as user name, and not the name in the settings.',
    },
    'first-part-works': {
      usual: 'never',
      said: 'The server accepts the part before the @ as user name, and not the name in the settings.',
    },
    'no-form-works': { usual: 'rarely', said: 'The server did not accept the user name in its other form either.' },
  },
  derive: (evidence) => {
    const rows = measuredRows(evidence, 'sign-in').filter((row) => row.usernameForm !== undefined);
    const works = rows.find((row) => row.outcome === 'ok');
    if (works !== undefined) {
      return works.usernameForm === 'full-address' ? 'whole-address-works' : 'first-part-works';
    }
    return rows.some((row) => row.failure === 'sign-in-refused') ? 'no-form-works' : undefined;
  },
});
