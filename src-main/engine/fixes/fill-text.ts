/** A text with its placeholders filled in, and the names of those that had no value. */
export interface FilledText {
  readonly text: string;
  readonly missing: readonly string[];
}

/**
 * Replaces each `{name}` once, so that braces inside a value stay as they are.
 * A name without a value gives its `fallback`, or stays as it stands when there is none.
 */
export function fillText(
  template: string,
  values: Readonly<Record<string, string | undefined>>,
  fallbacks: Readonly<Record<string, string>>,
): FilledText {
  const missing: string[] = [];
  const text = template.replace(/\{([a-zA-Z]+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value !== undefined) return value;
    missing.push(name);
    return Object.hasOwn(fallbacks, name) ? (fallbacks[name] ?? whole) : whole;
  });
  return { text, missing };
}
