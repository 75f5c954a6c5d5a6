/** A text that a mail app, a library, a command line, a web mail or a device shows, and the cause that has to stand first. */
type ShownError = readonly [text: string, cause: string];

/**
 * What people pasted in public threads and what programs carry in their sources, shortened and with example names; by
 * the page where it stands.
 */
export type ShownErrors = readonly (readonly [source: string, texts: readonly ShownError[]])[];
