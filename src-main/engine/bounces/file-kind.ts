type FileKind = 'pdf' | 'picture' | 'archive' | 'document';

/**
 * What files start with, by the registers of their makers, from the offset that is given: PDF, PNG, JPEG, GIF, TIFF,
 * WebP, HEIF and AVIF, ZIP, gzip, 7z, RAR, bzip2, xz, and the compound file of Outlook and old Office.
 */
const SIGNATURES: readonly (readonly [kind: FileKind, bytes: readonly number[], offset?: number])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['picture', [0x49, 0x49, 0x2a, 0]],
  ['picture', [0x4d, 0x4d, 0, 0x2a]],
  ['picture', [0x57, 0x45, 0x42, 0x50], 8],
  ['picture', [0x66, 0x74, 0x79, 0x70, 0x68, 0x65, 0x69], 4],
  ['picture', [0x66, 0x74, 0x79, 0x70, 0x61, 0x76, 0x69], 4],
  ['archive', [0x50, 0x4b, 3, 4]],
  ['archive', [0x50, 0x4b, 5, 6]],
  ['archive', [0x1f, 0x8b]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive', [0x52, 0x61, 0x72, 0x21]],
  ['archive', [0x42, 0x5a, 0x68]],
  ['archive', [0xfd, 0x37, 0x7a, 0x58]],
  ['document', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
];

/** What sort of file that is no text starts with these bytes; `undefined` where nothing is known. */
export function fileKind(bytes: Uint8Array): FileKind | undefined {
  const starts = (signature: readonly number[], offset: number): boolean =>
    signature.every((byte, index) => bytes[offset + index] === byte);
  return SIGNATURES.find(([, signature, offset = 0]) => starts(signature, offset))?.[0];
}
