/** Groups of a key file, by name; keys that come twice keep their first value. */
export type KeyFile = ReadonlyMap<string, ReadonlyMap<string, string>>;

const MOST_LINES = 20_000;

/**
 * Reads the `[group]` and `key=value` lines that GLib and KDE write. Keys outside `wanted` are not kept, so that no
 * password ever is. A localised or otherwise marked key (`Name[de]`, `host[$e]`) is not the plain one.
 */
export function readKeyFile(text: string, wanted: ReadonlySet<string>): KeyFile {
  const groups = new Map<string, Map<string, string>>();
  let group: Map<string, string> | undefined;
  for (const line of text.split('\n', MOST_LINES)) {
    const name = /^\[([^\r\n]{1,200})\]\s*$/.exec(line)?.[1];
    if (name !== undefined) {
      group = groups.get(name) ?? new Map<string, string>();
      groups.set(name, group);
      continue;
    }
    const [, key, value] = /^([A-Za-z0-9_-]{1,60})\s*=\s*([^\r\n]{0,2000})\s*$/.exec(line) ?? [];
    if (group !== undefined && key !== undefined && wanted.has(key) && !group.has(key))
      group.set(key, (value ?? '').trim());
  }
  return groups;
}
