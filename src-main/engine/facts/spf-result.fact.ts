import { checksOf, worst } from './domain-checks.ts';
import { fact } from './fact.ts';

/** What the domain says of the address that its mail comes from (SPF, RFC 7208 section 2.6). */
export default fact({
  id: 'spf-result',
  kind: 'measured',
  values: {
    allowed: { usual: 'usually', said: 'Your domain names the server that sends your mail.' },
    refused: { usual: 'rarely', said: 'Your domain does not let the server send that sent your mail.' },
    doubted: { usual: 'rarely', said: 'Your domain is not sure that the server that sent your mail may send.' },
    'not-named': { usual: 'rarely', said: 'Your domain says nothing about the server that sent your mail.' },
    unreadable: { usual: 'rarely', said: 'The list of who may send for your domain cannot be read to its end.' },
    'no-list': { usual: 'sometimes', said: 'Your domain has no list of who may send for it.' },
  },
  derive: (evidence) =>
    worst(checksOf(evidence, 'sending-address', 'sender'), [
      ['refused', ['sender-refused']],
      ['unreadable', ['sender-rule-broken']],
      ['doubted', ['sender-doubted']],
      ['not-named', ['sender-not-named']],
      ['no-list', ['sender-no-rule']],
      ['allowed', ['sender-allowed']],
    ]),
});
