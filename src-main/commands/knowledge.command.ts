import { CAUSES } from '../knowledge/causes.ts';
import { clients } from '../knowledge/clients.ts';
import { dnsLists } from '../knowledge/dns-lists.ts';
import { escalations } from '../knowledge/escalation.ts';
import { fixes } from '../knowledge/fixes.ts';
import { hosters } from '../knowledge/hosters.ts';
import { knowledgeProblems } from '../knowledge/knowledge-problems.ts';
import { links } from '../knowledge/links.ts';
import { QUESTIONS } from '../knowledge/questions.ts';
import { catalogue } from '../knowledge/replies.ts';
import { command, type Io, UsageError } from './command.ts';
import { readOptions } from './options.ts';

const SHELVES: Readonly<Record<string, readonly { readonly id: string }[]>> = {
  cause: CAUSES,
  fix: [...fixes.values()],
  question: QUESTIONS,
  escalation: [...escalations.values()],
  link: [...links.values()],
  client: clients,
  'block-list': dnsLists.lists,
  hoster: hosters,
  reply: catalogue.patterns,
};

export default command({
  name: 'knowledge',
  usage: 'knowledge list|check|show ID [--json]',
  does: 'shows what the app knows, and checks that every reference holds',
  run(args, io) {
    const { values, positionals } = readOptions(args, { json: { type: 'boolean' } });
    const [verb, id] = positionals;
    if (verb === 'list') return Promise.resolve(list(values.json ?? false, io));
    if (verb === 'check') return Promise.resolve(check(io));
    if (verb === 'show' && id !== undefined) return Promise.resolve(show(id, io));
    throw new UsageError('Give list, check, or show with an ID.');
  },
});

function list(json: boolean, io: Io): number {
  for (const [kind, items] of Object.entries(SHELVES)) {
    for (const { id } of items) io.out(json ? JSON.stringify({ kind, id }) : `${kind.padEnd(12)}${id}`);
  }
  return 0;
}

function show(id: string, io: Io): number {
  const found = Object.entries(SHELVES).flatMap(([kind, items]) =>
    items.filter((item) => item.id === id).map((item) => ({ kind, ...item })),
  );
  if (found.length === 0)
    throw new UsageError(`"${id.slice(0, 60)}" is not in the knowledge base; "knowledge list" names all.`);
  for (const item of found) io.out(JSON.stringify(item, null, 2));
  return 0;
}

function check(io: Io): number {
  const problems = knowledgeProblems();
  for (const problem of problems) io.out(problem);
  const count = Object.values(SHELVES).reduce((sum, items) => sum + items.length, 0);
  io.out(problems.length === 0 ? `${count} entries, every reference holds.` : `${problems.length} problems.`);
  return problems.length === 0 ? 0 : 70;
}
