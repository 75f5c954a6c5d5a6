import { buildCompoundFile, type Folder } from './build-compound-file.ts';

/** Properties by tag: eight hexadecimal digits, text for `001F` and `001E`, bytes for `0102`, a number for `0003`. */
export type Properties = Readonly<Record<string, string | number | Uint8Array>>;

export interface Item {
  readonly properties: Properties;
  readonly recipients?: readonly Properties[];
  readonly attachments?: readonly { readonly properties: Properties; readonly message?: Item }[];
}

const utf16 = (text: string): Uint8Array => new Uint8Array(Uint16Array.from(text, (one) => one.charCodeAt(0)).buffer);

function streams(properties: Properties, headerSize: number): Folder {
  const folder: Record<string, Uint8Array> = {};
  const fixed: number[] = [];
  for (const [tag, value] of Object.entries(properties)) {
    if (typeof value === 'number') fixed.push(Number.parseInt(tag, 16), 6, value, 0);
    else if (typeof value !== 'string') folder[`__substg1.0_${tag}`] = value;
    else
      folder[`__substg1.0_${tag}`] = tag.endsWith('001F')
        ? utf16(value)
        : Uint8Array.from(value, (one) => one.charCodeAt(0));
  }
  const body = new Uint8Array(Uint32Array.from(fixed).buffer);
  folder['__properties_version1.0'] = new Uint8Array([...new Uint8Array(headerSize), ...body]);
  return folder;
}

function toFolder({ properties, recipients = [], attachments = [] }: Item, headerSize: number): Folder {
  const folder: Record<string, Uint8Array | Folder> = { ...streams(properties, headerSize) };
  recipients.forEach((one, index) => {
    folder[`__recip_version1.0_#0000000${index}`] = streams(one, 8);
  });
  attachments.forEach((one, index) => {
    const inner: Folder = one.message ? { '__substg1.0_3701000D': toFolder(one.message, 24) } : {};
    folder[`__attach_version1.0_#0000000${index}`] = { ...streams(one.properties, 8), ...inner };
  });
  return folder;
}

/** Writes an Outlook item ([MS-OXMSG]) for tests. */
export const buildMsg = (item: Item): Uint8Array => buildCompoundFile(toFolder(item, 32));
