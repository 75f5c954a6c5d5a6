import { describe, expect, it } from 'vitest';
import { fileKind } from './file-kind.ts';

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (one) => one.charCodeAt(0));

describe('fileKind', () => {
  it.each([
    ['%PDF-1.7', 'pdf'],
    ['\u0089PNG\r\n', 'picture'],
    ['\u00ff\u00d8\u00ff\u00e0', 'picture'],
    ['GIF89a', 'picture'],
    ['II*\u0000', 'picture'],
    ['MM\u0000*', 'picture'],
    ['RIFF\u0001\u0002\u0003\u0004WEBP', 'picture'],
    ['\u0000\u0000\u0000\u0018ftypheic', 'picture'],
    ['\u0000\u0000\u0000\u0018ftypavif', 'picture'],
    ['PK\u0003\u0004', 'archive'],
    ['\u001f\u008b\u0008', 'archive'],
    ['7z\u00bc\u00af', 'archive'],
    ['Rar!\u001a', 'archive'],
    ['BZh9', 'archive'],
    ['\u00fd7zXZ', 'archive'],
    ['\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', 'document'],
    ['From: anna@example.org', undefined],
    ['550 5.1.1 no such user', undefined],
    ['%PD', undefined],
    ['', undefined],
  ])('%j', (bytes, kind) => {
    expect(fileKind(ascii(bytes))).toBe(kind);
  });
});
