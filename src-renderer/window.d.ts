import type { OutboxDoctorApi } from '../src-main/contract/channels.ts';

declare global {
  interface Window {
    /** Put there by the preload: the only door out of this page. */
    readonly outboxDoctor: OutboxDoctorApi;
  }
}
