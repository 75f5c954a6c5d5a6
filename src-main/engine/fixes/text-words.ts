import type { ClientEntry } from './client-entry.ts';
import type { FixValues } from './fix-values.ts';

/** Placeholder name to the words for it. */
export type Words = Readonly<Record<string, string | undefined>>;

/**
 * The words for every placeholder of `placeholders.ts`, as one mail app puts them. `name` is what to call an app that
 * the knowledge base does not hold. A name without a value is absent or undefined: `fillText` then stands words in.
 */
export function textWords(name: string, entry: ClientEntry | undefined, values: FixValues): Words {
  const { otherSocketType, rightSocketType, ...rest } = values;
  return {
    ...rest,
    client: entry?.inText ?? name,
    thePort: values.port && `port ${values.port}`,
    theOtherPort: values.otherPort && `port ${values.otherPort}`,
    otherSecurity: securityLabel(entry, otherSocketType),
    rightSecurity: securityLabel(entry, rightSocketType),
  };
}

/** An app with one box for both kinds needs no measurement to name it. */
function securityLabel(entry: ClientEntry | undefined, kind: 'tls' | 'starttls' | undefined): string | undefined {
  const labels = entry?.securityLabels ?? { tls: 'SSL/TLS', starttls: 'STARTTLS' };
  if (labels.tls === labels.starttls) return labels.tls;
  return kind && labels[kind];
}
