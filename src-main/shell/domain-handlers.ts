import type { Doctor } from '../doctor.ts';
import { asciiDomain } from '../engine/authentication/ascii-domain.ts';
import { readIp } from '../engine/authentication/address/ip.ts';
import { readMessage } from '../engine/authentication/message/read-message.ts';
import type { Handlers } from './handlers-type.ts';
import { RequestError } from './request-error.ts';
import type { Runs } from './runs.ts';

type Names = 'checkDomain' | 'recheckDomain' | 'checkMessage';

/** A line that is only words has no fields, and one field alone may be a slip of the pen. */
const LEAST_FIELDS = 2;

function nameOf(domain: string): string {
  const name = asciiDomain(domain);
  if (name?.includes('.') !== true) throw new RequestError('BAD_REQUEST', 'domain invalid_format');
  return name;
}

/** Records of domains and messages: each run can be stopped, and ends with its window. */
export function domainHandlers({ domain: doctor }: Pick<Doctor, 'domain'>, runs: Runs): Pick<Handlers, Names> {
  return {
    checkDomain: ({ runId, domain, addresses, ...rest }, caller) => {
      const name = nameOf(domain);
      if (addresses.some((one) => readIp(one) === undefined))
        throw new RequestError('BAD_REQUEST', 'addresses invalid_format');
      return runs.start(runId, caller, (signal) =>
        doctor.check(
          { ...rest, addresses, domain: name },
          {
            signal,
            onProgress: (rows) => {
              if (!signal.aborted) caller.tell('checkProgress', { runId, rows, said: '' });
            },
          },
        ),
      );
    },
    recheckDomain: ({ runId, changes }, caller) => {
      const named = changes.map((change) => ({ ...change, name: nameOf(change.name) }));
      return runs.start(runId, caller, async (signal) => ({ changes: await doctor.recheck(named, signal) }));
    },
    checkMessage: ({ runId, bytes }, caller) => {
      if (readMessage(bytes).fields.length < LEAST_FIELDS)
        throw new RequestError('NOT_A_MESSAGE', 'This is no message with its header.');
      return runs.start(runId, caller, (signal) => doctor.message(bytes, signal));
    },
  };
}
