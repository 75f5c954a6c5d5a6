import { type Scenario, scenario, text, told, upTo } from './scenario.ts';
import * as w from '../world.ts';

const { rows } = w;

/** Cases that stop at the secure connection. */
export const ENCRYPTION: readonly Scenario[] = [
  scenario('tls-mode-mismatch', 'TLS at once on 587', told, {
    case: w.theCase({ submission: { socketType: 'tls' } }),
    observations: rows(w.workingPath()),
  }),
  scenario('tls-mode-mismatch', 'STARTTLS on 465', told, {
    case: w.theCase({ submission: { port: 465 } }),
    observations: upTo(
      w.usualPorts(),
      w.greetingFails('greeting-timeout', 465),
      w.handshake(465, 'tls'),
      w.noHandshake(465, 'starttls', 'tls-no-answer'),
    ),
  }),
  scenario('tls-mode-mismatch', 'nothing set on 465', told, {
    case: w.theCase({ submission: { port: 465, socketType: 'plain' } }),
    observations: upTo(w.usualPorts(), w.greetingFails('greeting-timeout', 465), w.handshake(465, 'tls')),
  }),
  scenario(
    'tls-mode-mismatch',
    'with an expired certificate behind it',
    told,
    {
      case: w.theCase({ submission: { socketType: 'tls' } }),
      observations: upTo(w.usualPorts(), w.secured587(['tls-expired'])),
    },
    'certificate-expired',
  ),
  scenario('encryption-required', 'switched off, and no sign-in in clear', told, {
    case: w.theCase({ submission: { socketType: 'plain' } }),
    observations: rows(w.workingPath(), w.noSignIn('tls-not-verified')),
  }),
  scenario('encryption-required', 'the server says so', told, {
    case: w.theCase({ submission: { socketType: 'plain' } }),
    observations: upTo(
      w.usualPorts(),
      w.greeting(),
      w.clearHello(['PLAIN']),
      w.senderRefused('cause=encryption-required', 530),
    ),
  }),
  scenario('encryption-required', 'a text says so, nothing measured', told, { readings: text('encryption-required') }),
  scenario('certificate-expired', 'on 587', told, {
    observations: upTo(w.usualPorts(), w.secured587(['tls-expired'])),
  }),
  scenario('certificate-expired', 'on 465', told, {
    case: w.theCase({ submission: { port: 465, socketType: 'tls' } }),
    observations: upTo(w.usualPorts(), w.secured465(['tls-expired'])),
  }),
  scenario(
    'certificate-expired',
    'and for another name',
    told,
    {
      observations: upTo(w.usualPorts(), w.secured587(['tls-expired', 'tls-hostname-mismatch'])),
    },
    'certificate-name-mismatch',
  ),
  scenario('certificate-name-mismatch', 'on 587', told, {
    observations: upTo(w.usualPorts(), w.secured587(['tls-hostname-mismatch'])),
  }),
  scenario('certificate-name-mismatch', 'while an old text says it had run out', told, {
    observations: upTo(w.usualPorts(), w.secured587(['tls-hostname-mismatch'])),
    readings: text('certificate-expired'),
  }),
  scenario(
    'certificate-name-mismatch',
    'and the recipient is unknown',
    told,
    {
      observations: upTo(
        w.usualPorts(),
        w.secured587(['tls-hostname-mismatch']),
        w.theirServer('cause=recipient-unknown', 550, '5.1.1'),
      ),
    },
    'recipient-unknown',
  ),
  scenario('certificate-untrusted', 'self-made', told, {
    observations: upTo(w.usualPorts(), w.secured587(['tls-self-signed'])),
  }),
  scenario('certificate-untrusted', 'unknown issuer', told, {
    observations: upTo(w.usualPorts(), w.secured587(['tls-untrusted-issuer'])),
  }),
  scenario(
    'certificate-untrusted',
    'self-made and for another name',
    told,
    {
      observations: upTo(w.usualPorts(), w.secured587(['tls-self-signed', 'tls-hostname-mismatch'])),
    },
    'certificate-name-mismatch',
  ),
  scenario('certificate-chain-incomplete', 'a part is left out', told, {
    observations: upTo(w.usualPorts(), w.secured587(['tls-chain-incomplete'])),
  }),
];
