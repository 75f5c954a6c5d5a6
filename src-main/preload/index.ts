import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { Events, OutboxDoctorApi, RequestName } from '../contract/channels.ts';
import { channel } from './channel.ts';

/** Written out, since the schemas that know these names must not be bundled here; the type holds the list complete. */
const REQUESTS: Record<RequestName, true> = {
  appInfo: true,
  loadSession: true,
  saveSession: true,
  clearSession: true,
  readText: true,
  readFile: true,
  stopReading: true,
  chooseFile: true,
  openCase: true,
  textOfHtml: true,
  findSettings: true,
  readMailApps: true,
  plannedContacts: true,
  madeContacts: true,
  networkNow: true,
  compareRuns: true,
  startCheck: true,
  stopCheck: true,
  checkDomain: true,
  recheckDomain: true,
  checkMessage: true,
  showFix: true,
  previewReport: true,
  saveReport: true,
  listPractice: true,
  startPractice: true,
  repairPractice: true,
  stopPractice: true,
  sendTestMessage: true,
  openLink: true,
  copyText: true,
};

const request = (name: string) =>
  [name, (body: unknown) => ipcRenderer.invoke(channel('request', name), body)] as const;

/** The listener gets the value only: an event of Electron would hand the page its sender. */
const onCheckProgress: OutboxDoctorApi['onCheckProgress'] = (listener) => {
  const pass = (_: IpcRendererEvent, value: Events['checkProgress']) => {
    listener(value);
  };
  const name = channel('event', 'checkProgress');
  ipcRenderer.on(name, pass);
  return () => {
    ipcRenderer.off(name, pass);
  };
};

contextBridge.exposeInMainWorld('outboxDoctor', {
  ...Object.fromEntries(Object.keys(REQUESTS).map(request)),
  onCheckProgress,
});
