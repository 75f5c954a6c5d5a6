import { describe } from 'vitest';
import { checkGathered } from './testing/check-gathered.ts';
import { FORUMS } from './testing/gathered/forums.ts';
import { HELP_DESKS } from './testing/gathered/help-desks.ts';
import { LANGUAGES } from './testing/gathered/languages.ts';
import { PROVIDERS } from './testing/gathered/providers.ts';
import { RETURNED } from './testing/gathered/returned.ts';
import { SERVERS } from './testing/gathered/servers.ts';

describe('replies of providers on public pages', () => {
  checkGathered(PROVIDERS);
});

describe('replies of servers and filters on public pages', () => {
  checkGathered(SERVERS);
});

describe('replies in other countries on public pages', () => {
  checkGathered(LANGUAGES);
});

describe('replies in forums and threads', () => {
  checkGathered(FORUMS);
});

describe('returned messages that people pasted', () => {
  checkGathered(RETURNED);
});

describe('replies that help desks explain', () => {
  checkGathered(HELP_DESKS);
});
