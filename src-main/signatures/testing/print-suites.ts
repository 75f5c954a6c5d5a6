import { allSuites } from './suites.ts';

const versions = process.versions as Readonly<Record<string, string | undefined>>;
process.stdout.write(
  JSON.stringify({ electron: versions.electron ?? null, scores: await allSuites(process.argv[2] ?? '') }),
);
