import type { DomainFindingView, DomainView, MessageView } from '../../src-main/contract/domain.ts';

/** A finding with the change that mends it. */
export const finding = (own: Partial<DomainFindingView> = {}): DomainFindingView => ({
  id: 'spf-several-0',
  code: 'spf-several',
  part: 'senders',
  status: 'problem',
  title: 'There is more than one SPF record',
  meaning: 'We found 2. Then servers use none of them.',
  whatToDo: 'Put all parts into one record, and remove the rest.',
  change: {
    what: 'change',
    where: 'name-service',
    name: 'hill-farm.example',
    type: 'TXT',
    before: 'v=spf1 mx ~all\nv=spf1 include:_spf.post.example ~all',
    after: 'v=spf1 mx include:_spf.post.example ~all',
    typeName: '@',
    typeText: 'v=spf1 mx include:_spf.post.example ~all',
  },
  asked: [{ name: 'hill-farm.example', type: 'TXT', records: ['v=spf1 mx ~all'] }],
  ...own,
});

export const domainView = (own: Partial<DomainView> = {}): DomainView => ({
  domain: 'hill-farm.example',
  addresses: [],
  findings: [finding()],
  hoster: {
    zone: 'hill-farm.example',
    servers: ['ada.ns.cloudflare.com'],
    known: [{ id: 'cloudflare', name: 'Cloudflare', steps: ['Sign in at “Cloudflare”.', 'Press “Save”.'] }],
  },
  listsAsked: false,
  direct: false,
  stopped: false,
  checkedAt: '2026-11-24T12:00:00.000Z',
  ...own,
});

export const messageView = (own: Partial<MessageView> = {}): MessageView => ({
  domain: 'hill-farm.example',
  sendingIp: '203.0.113.7',
  selectors: ['s1'],
  findings: [
    {
      id: 'signature-good-0',
      code: 'signature-good',
      status: 'passed',
      title: 'The signature is good',
      meaning: 'Nothing was changed.',
      evidence: [],
    },
  ],
  hops: [{ by: 'mx.post.example', from: 'farm', ip: '203.0.113.7', encrypted: 'yes', trusted: true, delay: 4 }],
  verdicts: [{ method: 'spf', result: 'pass' }],
  verdictsBy: 'mx.post.example',
  ...own,
});
