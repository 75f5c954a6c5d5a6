import type { Answer, OutboxDoctorApi } from '../../src-main/contract/channels.ts';

interface PageElement {
  href: string;
  target: string;
  textContent: string | null;
  innerHTML: string;
  click(): void;
  submit?(): void;
  setAttribute(name: string, value: string): void;
  remove(): void;
}

interface PageResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
}

/**
 * The window of the page as far as the tests touch it. Written out, since the types of the browser would otherwise
 * hold for the whole main process too.
 */
export interface PageWindow {
  outboxDoctor: OutboxDoctorApi & Record<string, (body: unknown) => Promise<Answer<unknown>>>;
  policyViolations?: string[];
  readonly document: {
    readonly body: PageElement & { append(child: PageElement): void };
    createElement(name: string): PageElement;
    addEventListener(
      name: 'securitypolicyviolation',
      listener: (event: { violatedDirective: string; blockedURI: string; sourceFile: string }) => void,
    ): void;
  };
  location: { href: string };
  open(address: string): unknown;
  fetch(address: string, options?: { method?: string }): Promise<PageResponse>;
  eval(text: string): unknown;
  readonly Notification: { requestPermission(): Promise<string> };
  readonly navigator: {
    readonly geolocation: { getCurrentPosition(yes: () => void, no: (error: { code: number }) => void): void };
    readonly mediaDevices: { getUserMedia(wanted: { audio: boolean }): Promise<unknown> };
    readonly clipboard: { readText(): Promise<string> };
  };
}
