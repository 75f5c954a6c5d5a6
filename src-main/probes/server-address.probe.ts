import { addressLookups } from './address-lookups.ts';
import { probe } from './probe.ts';

/** The addresses of the server in every view of the name service: the difference is the diagnosis. */
export default probe({
  id: 'server-address',
  produces: ['server-address'],
  consent: 'none',
  seconds: 5,
  run: async (context) => (await Promise.all(Object.values(addressLookups(context)))).flat(),
});
