/** Records by name and type; `servfail` in the place of all records of a name. */
export type Names = Readonly<Record<string, 'servfail' | Readonly<Record<string, readonly string[]>>>>;

/** One name server on this computer that is two: a resolver with what is `kept`, and the domain's own with what is `held` over that. */
export interface NameServer {
  readonly port: number;
  kept: Names;
  held: Names;
  close(): Promise<void>;
}

export function startNameServer(names: Names): Promise<NameServer>;
export const FIVE_DOMAINS: Names;
export const WHOLE_KEY: string;
export const FLORIST_MAIL: string;
export const askOnly: (electron: unknown, port: number) => void;
