import { DOMAIN_GRAPH, DOMAIN_STEP_IDS } from './domain-graph.ts';
import type { StepNode } from './step-node.ts';

export const STEP_IDS = [
  'symptom',
  'error-words',
  'returned-words',
  'helping',
  'where-is-it',
  'drafts',
  'picture',
  'their-case',
  'answers',
  'more-words',
  'first-answer',
  'mail-app',
  'first-look',
  'account',
  'finding',
  'public-list',
  'app-settings',
  'app-accounts',
  'settings',
  'server',
  'find-server',
  'checking',
  'retesting',
  'stopped',
  'question',
  'password',
  'no-password',
  'result',
  'unknown',
  'other-network',
  'comparing',
  'compared',
  'somebody-else',
  'fix',
  'solved',
  'not-yet',
  'test-message',
  'test-message-done',
  'report',
  'practice',
  ...DOMAIN_STEP_IDS,
  'trouble',
] as const;
export type StepId = (typeof STEP_IDS)[number];

const afterCheck = { question: 'question', password: 'password', stopped: 'stopped', trouble: 'trouble' } as const;
const toAnswer = { read: 'first-answer', answers: 'answers', code: 'more-words' } as const;
const toAccount = { account: 'account', settings: 'settings', finding: 'finding' } as const;

/** The wizard as data: which screens there are and where each leads. Back and Start again work on all of them;
 * Help lies over them. */
export const GRAPH: Readonly<Record<StepId, StepNode<StepId>>> = {
  symptom: {
    headings: ['symptom.h1'],
    asks: true,
    edges: {
      ...toAnswer,
      picture: 'picture',
      case: 'their-case',
      'error-shown': 'error-words',
      'message-returned': 'returned-words',
      'stuck-in-outbox': 'mail-app',
      helping: 'helping',
      practice: 'practice',
      sent: 'domain-address',
      message: 'message-checking',
      trouble: 'trouble',
      ...toAccount,
      dontKnow: 'where-is-it',
    },
  },
  'error-words': {
    headings: ['words.error-h1'],
    asks: true,
    edges: {
      ...toAnswer,
      picture: 'picture',
      message: 'message-checking',
      case: 'their-case',
      trouble: 'trouble',
      ...toAccount,
      dontKnow: 'account',
    },
  },
  'returned-words': {
    headings: ['words.returned-h1'],
    asks: true,
    edges: {
      ...toAnswer,
      picture: 'picture',
      message: 'message-checking',
      case: 'their-case',
      trouble: 'trouble',
      ...toAccount,
      dontKnow: 'account',
    },
  },
  helping: {
    headings: ['words.helping-h1'],
    asks: true,
    edges: {
      ...toAnswer,
      picture: 'picture',
      message: 'message-checking',
      case: 'their-case',
      trouble: 'trouble',
      ...toAccount,
      dontKnow: 'account',
    },
  },
  'where-is-it': {
    headings: ['where.h1'],
    asks: true,
    edges: { outbox: 'mail-app', drafts: 'drafts', sent: 'domain-address', ...toAccount, dontKnow: 'account' },
  },
  drafts: { headings: ['drafts.h1'], edges: { sent: 'solved', error: 'error-words' } },
  picture: {
    headings: ['picture.h1', 'picture.reading-h1', 'picture.nothing-h1'],
    asks: true,
    edges: { ...toAnswer, trouble: 'trouble', ...toAccount, dontKnow: 'account' },
  },
  'their-case': {
    headings: ['their-case.h1'],
    edges: {
      ...toAnswer,
      question: 'question',
      result: 'result',
      unknown: 'unknown',
      trouble: 'trouble',
      ...toAccount,
    },
  },
  answers: { headings: ['answers.h1'], edges: { read: 'first-answer', code: 'more-words' } },
  'more-words': {
    headings: ['more-words.h1'],
    asks: true,
    edges: { read: 'first-answer', trouble: 'trouble', ...toAccount, dontKnow: 'account' },
  },
  'first-answer': {
    headings: ['answer.nothing-found'],
    edges: { check: 'checking', other: 'symptom', trouble: 'trouble', ...toAccount },
  },
  'mail-app': {
    headings: ['app.h1'],
    asks: true,
    edges: { look: 'first-look', settings: 'settings', dontKnow: 'first-look' },
  },
  'first-look': {
    headings: ['look.h1'],
    asks: true,
    edges: { sent: 'solved', ...toAccount, dontKnow: 'account' },
  },
  account: {
    headings: ['account.h1', 'account.helping-h1'],
    asks: true,
    edges: { finding: 'finding', settings: 'settings', apps: 'app-settings', dontKnow: 'server' },
  },
  finding: {
    headings: ['finding.h1'],
    passing: true,
    edges: { found: 'settings', none: 'server', public: 'public-list', trouble: 'trouble' },
  },
  'public-list': {
    headings: ['public-list.h1'],
    asks: true,
    edges: { finding: 'finding', found: 'settings', none: 'server', dontKnow: 'server' },
  },
  'app-settings': {
    headings: ['app-settings.h1'],
    asks: true,
    edges: { found: 'app-accounts', trouble: 'trouble', dontKnow: 'server' },
  },
  'app-accounts': {
    headings: ['app-accounts.h1', 'app-accounts.none-h1'],
    asks: true,
    edges: { settings: 'settings', account: 'account', dontKnow: 'server' },
  },
  settings: {
    headings: ['settings.h1', 'settings.manual-h1'],
    edges: { check: 'checking', account: 'account', app: 'mail-app', server: 'server' },
  },
  server: {
    headings: ['server.h1'],
    asks: true,
    edges: { settings: 'settings', fix: 'fix', apps: 'app-settings', dontKnow: 'find-server' },
  },
  'find-server': { headings: ['find-server.h1'], edges: { server: 'server', check: 'checking' } },
  checking: {
    headings: ['checking.h1'],
    passing: true,
    edges: { ...afterCheck, result: 'result', unknown: 'unknown' },
  },
  retesting: {
    headings: ['checking.again-h1'],
    passing: true,
    edges: { ...afterCheck, solved: 'solved', 'not-yet': 'not-yet' },
  },
  stopped: {
    headings: ['stopped.h1'],
    edges: { check: 'checking', retest: 'retesting', settings: 'settings', result: 'result', unknown: 'unknown' },
  },
  question: {
    headings: [],
    asks: true,
    edges: { check: 'checking', retest: 'retesting', report: 'report', dontKnow: 'checking' },
  },
  password: {
    headings: ['password.h1'],
    asks: true,
    interrupts: true,
    edges: {
      check: 'checking',
      retest: 'retesting',
      dontKnow: 'no-password',
    },
  },
  'no-password': {
    headings: ['no-password.h1'],
    edges: { password: 'password', check: 'checking', retest: 'retesting' },
  },
  result: {
    headings: [],
    edges: {
      fix: 'fix',
      somebody: 'somebody-else',
      password: 'password',
      test: 'test-message',
      compare: 'other-network',
      report: 'report',
      check: 'checking',
      trouble: 'trouble',
    },
  },
  unknown: {
    headings: ['unknown.h1'],
    edges: {
      words: 'error-words',
      settings: 'settings',
      compare: 'other-network',
      check: 'checking',
      fix: 'fix',
      report: 'report',
      trouble: 'trouble',
    },
  },
  'other-network': {
    headings: ['network.h1'],
    edges: { check: 'comparing', result: 'result', unknown: 'unknown', report: 'report' },
  },
  comparing: {
    headings: ['network.testing-h1'],
    passing: true,
    edges: { compared: 'compared', stopped: 'stopped', trouble: 'trouble' },
  },
  compared: {
    headings: ['compared.yes-h1', 'compared.no-h1', 'compared.open-h1', 'compared.same-h1', 'compared.unknown-h1'],
    edges: { again: 'other-network', result: 'result', unknown: 'unknown' },
  },
  'somebody-else': {
    headings: ['somebody.h1'],
    edges: { retest: 'retesting', fix: 'fix', report: 'report', trouble: 'trouble' },
  },
  fix: {
    headings: [],
    edges: { retest: 'retesting', somebody: 'somebody-else', server: 'server', report: 'report', trouble: 'trouble' },
  },
  solved: {
    headings: ['solved.h1', 'solved.part-h1'],
    edges: { test: 'test-message', report: 'report', symptom: 'symptom' },
  },
  'not-yet': {
    headings: ['not-yet.h1'],
    edges: { fix: 'fix', somebody: 'somebody-else', retest: 'retesting', report: 'report', trouble: 'trouble' },
  },
  'test-message': {
    headings: ['test-message.h1'],
    interrupts: true,
    edges: { sent: 'test-message-done', trouble: 'trouble' },
  },
  'test-message-done': {
    headings: ['test-message.accepted-h1', 'test-message.refused-h1', 'test-message.not-sent-h1'],
    edges: { check: 'checking', report: 'report', symptom: 'symptom' },
  },
  report: { headings: ['report.h1'], edges: { symptom: 'symptom', trouble: 'trouble' } },
  practice: {
    headings: ['practice.h1'],
    asks: true,
    edges: { read: 'first-answer', settings: 'settings', account: 'account', trouble: 'trouble', dontKnow: 'settings' },
  },
  ...DOMAIN_GRAPH,
  trouble: {
    headings: ['trouble.h1'],
    edges: { check: 'checking', retest: 'retesting', settings: 'settings', report: 'report', symptom: 'symptom' },
  },
};
