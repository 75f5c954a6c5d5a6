import { rule } from './rule.ts';

/** The server name in the settings is not one that its provider has given up; where it is, the new one is named. */
export default rule({
  id: 'server-name-in-use',
  outcomes: ['fail', 'not-applicable'],
  judge: ({ evidence }) => {
    const { replacedBy, case: theCase, observations } = evidence;
    if (replacedBy === undefined) {
      return { outcome: 'not-applicable', rows: [], said: 'We know of no newer name for this server.' };
    }
    const hostname = theCase.account?.submission?.hostname;
    const rows = observations.filter(({ probe, host }) => probe === 'server-address' && host === hostname);
    return {
      outcome: 'fail',
      rows,
      said: `Your provider does not use {hostname} any more. The server is now ${replacedBy}.`,
    };
  },
});
