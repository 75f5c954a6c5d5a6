import { screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { Refusal, type fakeApi } from './testing/fake-api.ts';
import { choose, heading, press, start, type } from './testing/open-app.ts';
import { proposal, result } from './testing/samples.ts';

const ADDRESS = 'anna@millbrook-florist.example';

describe('who is called', () => {
  it('is listed before the check, for the settings on the screen', async () => {
    const { w, api } = await start();
    w.learn({ address: ADDRESS, submission: { hostname: 'smtp.firm.example', port: 587 }, origin: 'you' });
    w.step = 'settings';
    await heading('We will check these settings');
    expect(await screen.findByText('What will be contacted')).toBeTruthy();
    await waitFor(() => {
      expect(screen.getAllByText(/port 587/).length).toBeGreaterThan(0);
    });
    expect(api.sent('plannedContacts')[0]?.case.account?.submission?.hostname).toBe('smtp.firm.example');
    expect(api.sent('startCheck')).toEqual([]);
  });

  it('says so when the list cannot be made, and when nobody is called', async () => {
    const refused = () => {
      throw new Refusal('INTERNAL');
    };
    const { w } = await start({ plannedContacts: refused, madeContacts: () => ({ contacts: [] }) });
    w.step = 'settings';
    expect(await screen.findByText(/The list could not be made/)).toBeTruthy();
    w.learn({ result: result() });
    w.step = 'result';
    expect(await screen.findByText('Nobody is called.')).toBeTruthy();
  });
});

describe('the public list', () => {
  const unknown = { proposals: [], domain: 'x.example', known: false };
  const listed = { ...proposal, source: 'ispdb' as const, from: 'v1.ispdb.net', answered: true };

  async function toQuestion(own: Parameters<typeof fakeApi>[0]) {
    const started = await start(own);
    started.w.step = 'account';
    await heading('Which address do you send from?');
    await type('Mail address', 'anna@x.example');
    await press('Continue');
    await heading('May we ask a public list for your settings?');
    return started;
  }

  it('is asked only after a yes, and the settings say that they come from there', async () => {
    const { api } = await toQuestion({
      findSettings: ({ thirdParties }) => (thirdParties ? { ...unknown, proposals: [listed] } : unknown),
    });
    expect(screen.getByText(/v1\.ispdb\.net/)).toBeTruthy();
    expect(screen.getByText('It sees x.example and who runs its mail')).toBeTruthy();
    await press('Continue');
    await screen.findByRole('group', { name: 'There is a problem' });
    expect(api.sent('findSettings')).toEqual([{ address: 'anna@x.example' }]);
    await choose('Yes, ask the public list');
    await press('Continue');
    await heading('We found these settings');
    expect(api.sent('findSettings')[1]).toEqual({ address: 'anna@x.example', thirdParties: true });
    expect(screen.getByText('They come from the public list of Thunderbird.')).toBeTruthy();
    expect(screen.getByText('This server answered us.')).toBeTruthy();
  });

  it.each(['No, do not ask it', /^I do not know/])(
    'is left alone after “%s”, and not asked about again',
    async (words) => {
      const { w, api } = await toQuestion({ findSettings: () => unknown });
      await choose(words);
      await press('Continue');
      await heading('Which outgoing server do you use?');
      w.go('dontKnow');
      w.trail = [];
      w.step = 'account';
      await heading('Which address do you send from?');
      await press('Continue');
      await heading('Which outgoing server do you use?');
      expect(api.sent('findSettings').filter(({ thirdParties }) => thirdParties)).toEqual([]);
    },
  );
});

describe('the settings of the mail apps', () => {
  async function toApps(own: Parameters<typeof fakeApi>[0] = {}) {
    const started = await start(own);
    started.w.step = 'account';
    await heading('Which address do you send from?');
    await press('Take settings from my mail app');
    await heading('May we read the settings of your mail apps?');
    expect(started.api.sent('readMailApps')).toEqual([]);
    return started;
  }

  it('are read only after a yes, and the picked ones are tested', async () => {
    const { w } = await toApps();
    await press('Read the settings');
    await heading('Which of these settings do we test?');
    await press('Continue');
    await screen.findByRole('group', { name: 'There is a problem' });
    await choose(/^Thunderbird: anna@x\.example/);
    await press('Continue');
    await heading('We will check these settings');
    expect(screen.getByText('They stand in your mail app on this computer.')).toBeTruthy();
    expect([w.facts.address, w.form.clientId]).toEqual(['anna@x.example', 'thunderbird']);
  });

  it('may lack the address: it is asked for, and the settings stay', async () => {
    const submission = { hostname: 'smtp.x.example', port: 465 };
    const { api } = await toApps({
      readMailApps: () => ({ accounts: [{ app: 'evolution', submission, isDefault: false }], unread: ['kmail'] }),
    });
    await press('Read the settings');
    await heading('Which of these settings do we test?');
    expect(screen.getByText('We could not read a file of KMail. It is still as it was.')).toBeTruthy();
    await choose(/^Evolution/);
    await press('Continue');
    await heading('Which address do you send from?');
    await type('Mail address', 'anna@x.example');
    await press('Continue');
    await heading('We will check these settings');
    expect(screen.getAllByText('smtp.x.example').length).toBeGreaterThan(0);
    expect(api.sent('findSettings')).toEqual([]);
  });

  it.each([
    ['win32', 'Outlook (classic)'],
    ['darwin', 'Mail on a Mac'],
    ['linux', 'Evolution'],
  ])('on %s those of %s are offered, and of no app of another system', async (platform, app) => {
    const { w } = await start();
    w.app = { ...w.app, platform };
    w.step = 'app-settings';
    await heading('May we read the settings of your mail apps?');
    const line = screen.getByText(/^We look into/).textContent;
    expect(['Outlook (classic)', 'Mail on a Mac', 'Evolution'].filter((name) => line.includes(name))).toEqual([app]);
    expect(line).toContain('Thunderbird');
  });

  it('of classic Outlook are tested like any others', async () => {
    const submission = { hostname: 'smtp.x.example', port: 587, username: 'firm\\anna' };
    const { w } = await toApps({
      readMailApps: () => ({
        accounts: [{ app: 'outlook-classic', submission, address: 'anna@x.example', isDefault: false }],
        unread: [],
      }),
    });
    await press('Read the settings');
    await heading('Which of these settings do we test?');
    await choose(/^Outlook \(classic\): anna@x\.example/);
    await press('Continue');
    await heading('We will check these settings');
    expect([w.form.clientId, w.facts.submission?.username]).toEqual(['outlook-classic', 'firm\\anna']);
  });

  it('may be nowhere: it is said, and there are two ways on', async () => {
    await toApps({ readMailApps: () => ({ accounts: [], unread: [] }) });
    await press('Read the settings');
    await heading('We found no settings in your mail apps');
    await press('Give my address');
    await heading('Which address do you send from?');
  });

  it('are not those of somebody who is helped', async () => {
    const { w } = await start();
    w.form.choice = 'helping';
    w.step = 'account';
    await heading('Which address does the other person send from?');
    expect(screen.queryByRole('button', { name: 'Take settings from my mail app' })).toBeNull();
  });
});
