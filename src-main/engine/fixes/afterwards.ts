import type { FixView } from '../../contract/result.ts';
import type { FixValues } from './fix-values.ts';

/** Which value a placeholder stands for, where it says how the connection is secured. */
const SECURITY = { '{otherSecurity}': 'otherSocketType', '{rightSecurity}': 'rightSocketType' } as const;

/** The outgoing settings once the steps are done, from what the ways of the app were given. */
export function afterwards(given: Readonly<Record<string, string>>, values: FixValues): Pick<FixView, 'after'> {
  const hostname = valueOf(given.newServer, values);
  const port = Number(valueOf(given.newPort, values));
  const socketType = socketTypeOf(given.newSecurity, values);
  const after = {
    ...(hostname !== undefined && { hostname }),
    ...(port > 0 && { port }),
    ...(socketType && { socketType }),
  };
  return Object.keys(after).length > 0 ? { after } : {};
}

function valueOf(placeholder: string | undefined, values: FixValues): string | undefined {
  const name = placeholder?.slice(1, -1);
  return Object.entries(values).find(([key]) => key === name)?.[1] as string | undefined;
}

function socketTypeOf(placeholder: string | undefined, values: FixValues): 'tls' | 'starttls' | undefined {
  const known = Object.entries(SECURITY).find(([name]) => name === placeholder);
  return known && values[known[1]];
}
