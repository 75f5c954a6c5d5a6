import { fact } from './fact.ts';

/** Whether the server name in the settings is one that its provider has given up. */
export default fact({
  id: 'retired-name',
  kind: 'told',
  namedOnly: true,
  values: {
    yes: { usual: 'never', said: 'The server {hostname} is not in use any more.' },
  },
  derive: ({ replacedBy }) => (replacedBy === undefined ? undefined : 'yes'),
});
