import type { ReportFormat } from '../contract/channels.ts';
import type { DiagnoseResult } from '../contract/result.ts';

const domainOf = ({ case: { account } }: DiagnoseResult): string =>
  account?.address?.split('@').at(-1) ?? account?.submission?.hostname ?? '';

/** Host names only: everything else could mean something to a file system. */
const clean = (domain: string): string =>
  domain
    .toLowerCase()
    .replaceAll(/[^a-z0-9.-]+/g, '-')
    .replaceAll(/^[.-]+|[.-]+$/g, '')
    .slice(0, 100);

/** `outbox-doctor_example.org_20261124T120000Z.html`; the time is the end of the check in UTC. */
export function reportFileName(result: DiagnoseResult, format: ReportFormat): string {
  const time = new Date(result.timing.finishedAt).toISOString().replaceAll(/[-:]|\.\d+/g, '');
  return `outbox-doctor_${clean(domainOf(result)) || 'check'}_${time}.${format}`;
}
