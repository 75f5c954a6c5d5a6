import type { StepNode } from './step-node.ts';

/** Screens for mail that was sent and did not arrive. */
export const DOMAIN_STEP_IDS = [
  'domain-address',
  'domain-checking',
  'domain',
  'domain-rechecking',
  'domain-again',
  'domain-letter',
  'domain-message',
  'message-checking',
  'message',
  'domain-sender',
  'domain-lists',
  'domain-free',
] as const;
type DomainStepId = (typeof DOMAIN_STEP_IDS)[number];

const onward = { trouble: 'trouble', symptom: 'symptom' } as const;

/** The part of the wizard that looks at a domain and at a message. */
export const DOMAIN_GRAPH: Readonly<Record<DomainStepId, StepNode<DomainStepId | 'trouble' | 'symptom'>>> = {
  'domain-address': {
    headings: ['domain-address.h1'],
    asks: true,
    edges: { check: 'domain-checking', trouble: 'trouble', dontKnow: 'domain-message' },
  },
  'domain-checking': {
    headings: ['domain-checking.h1'],
    passing: true,
    edges: { domain: 'domain', free: 'domain-free', trouble: 'trouble' },
  },
  domain: {
    headings: [
      'domain.list-h1',
      'domain.no-list-h1',
      'domain.two-lists-h1',
      'domain.long-list-h1',
      'domain.broken-list-h1',
      'domain.key-h1',
      'domain.no-rule-h1',
      'domain.rule-h1',
      'domain.server-h1',
      'domain.listed-h1',
      'domain.gone-h1',
      'domain.incoming-h1',
      'domain.open-h1',
      'domain.good-h1',
    ],
    edges: {
      ...onward,
      again: 'domain-rechecking',
      check: 'domain-checking',
      message: 'domain-message',
      sender: 'domain-sender',
      lists: 'domain-lists',
      letter: 'domain-letter',
    },
  },
  'domain-rechecking': {
    headings: ['domain-checking.again-h1'],
    passing: true,
    edges: { again: 'domain-again', trouble: 'trouble' },
  },
  'domain-again': {
    headings: [
      'domain-again.done-h1',
      'domain-again.spreading-h1',
      'domain-again.partly-h1',
      'domain-again.twice-h1',
      'domain-again.quoted-h1',
      'domain-again.cut-h1',
      'domain-again.other-h1',
      'domain-again.name-h1',
      'domain-again.not-yet-h1',
      'domain-again.open-h1',
    ],
    edges: {
      ...onward,
      again: 'domain-rechecking',
      check: 'domain-checking',
      domain: 'domain',
      letter: 'domain-letter',
    },
  },
  'domain-letter': {
    headings: ['domain-letter.h1'],
    edges: { ...onward, again: 'domain-rechecking', check: 'domain-checking', domain: 'domain' },
  },
  'domain-message': {
    headings: ['domain-message.h1'],
    asks: true,
    edges: { read: 'message-checking', sender: 'domain-sender', trouble: 'trouble', dontKnow: 'domain-free' },
  },
  'message-checking': {
    headings: ['domain-checking.message-h1'],
    passing: true,
    edges: { message: 'message', trouble: 'trouble' },
  },
  message: {
    headings: ['message.good-h1', 'message.open-h1'],
    edges: { ...onward, check: 'domain-checking', address: 'domain-address', other: 'domain-message' },
  },
  'domain-sender': {
    headings: ['domain-sender.h1'],
    asks: true,
    edges: { check: 'domain-checking', trouble: 'trouble', dontKnow: 'domain' },
  },
  'domain-lists': {
    headings: ['domain-lists.h1'],
    asks: true,
    edges: { check: 'domain-checking', trouble: 'trouble', dontKnow: 'domain' },
  },
  'domain-free': {
    headings: ['domain-free.h1', 'domain-free.none-h1'],
    edges: { ...onward, message: 'domain-message', address: 'domain-address' },
  },
};

/** Whether a screen belongs to the look at a domain. */
export const isDomainStep = (step: string): boolean => (DOMAIN_STEP_IDS as readonly string[]).includes(step);
