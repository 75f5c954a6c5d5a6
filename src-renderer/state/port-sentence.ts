import type { Submission } from '../../src-main/contract/case.ts';
import { t } from '../text/t.ts';

/** Port and security of a server in one line, with the labels that mail apps use. */
export function portSentence({ port, socketType }: Submission): string {
  if (port === undefined) return t('settings.port-unknown');
  if (socketType === 'tls') return t('settings.port-tls', { port });
  if (socketType === 'starttls') return t('settings.port-starttls', { port });
  return t(socketType === 'plain' ? 'settings.port-plain' : 'settings.port-only', { port });
}
