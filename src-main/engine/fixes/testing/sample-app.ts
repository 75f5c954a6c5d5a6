import type { ClientEntry } from '../client-entry.ts';
import { parseApp } from '../parse-app.ts';

const FRONT = {
  platforms: ['linux'],
  order: 1,
  recognise: 'You know it by its bird.',
  securityLabels: { tls: 'SSL/TLS', starttls: 'STARTTLS' },
  sources: [{ title: 'Source', date: '2026', confidence: 'verified' }],
  checked: '2026-11-24',
};

/** The text of a mail app's file, as a person would write it. */
export const appText = (id: string, ways: string, more: object = {}): string =>
  `---\n${JSON.stringify({ ...FRONT, id, name: `The ${id}`, inText: id, ...more }, null, 2)}\n---\n\n${ways}`;

/** A mail app that nobody uses. */
export const sampleApp = (id: string, ways: string, more: object = {}): ClientEntry =>
  parseApp(appText(id, ways, more), `${id}.md`);
