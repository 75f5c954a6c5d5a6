import { accountOf } from './account.ts';
import { fact } from './fact.ts';

/** Whether the settings of the mail app sign in at all. */
export default fact({
  id: 'sign-in-setting',
  kind: 'told',
  values: {
    on: { usual: 'usually', said: 'The settings say that the app signs in.' },
    off: { usual: 'rarely', said: 'The settings say that the app does not sign in.' },
  },
  derive: (evidence) => {
    const { authentication } = accountOf(evidence.case);
    return authentication === undefined ? undefined : authentication === 'none' ? 'off' : 'on';
  },
});
