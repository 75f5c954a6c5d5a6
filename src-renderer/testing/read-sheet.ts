interface Files {
  readFileSync(path: string, encoding: 'utf8'): string;
}
interface Runtime {
  getBuiltinModule(name: 'node:fs'): Files;
}

/**
 * Text of a style sheet beside a test. The test runner empties every style sheet that is imported, so it is read from
 * the disk; only tests run where there is one.
 */
export function readSheet(testUrl: string, name: string): string {
  const { process } = globalThis as unknown as { process: Runtime };
  const folder = decodeURIComponent(new URL('.', testUrl).pathname);
  return process.getBuiltinModule('node:fs').readFileSync(`${folder}${name}`, 'utf8');
}
