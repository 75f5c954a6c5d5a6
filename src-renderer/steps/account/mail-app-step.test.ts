import { screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import { fakeApi } from '../../testing/fake-api.ts';
import { choose, heading, press, start } from '../../testing/open-app.ts';

async function atMailApp() {
  const info = await fakeApi().appInfo({});
  if (!info.ok) throw new Error('no sample');
  const clients = [...info.value.clients, { id: 'gmail-android', name: 'Gmail app', place: 'phone' as const }];
  const { w } = await start({ appInfo: () => ({ ...info.value, clients }) });
  w.step = 'mail-app';
  await heading('Which mail app do you use?');
  return w;
}

it('shows the apps of a phone only to those who ask for them, and then takes one', async () => {
  const w = await atMailApp();
  expect(screen.queryByRole('radio', { name: 'Gmail app' })).toBeNull();
  await choose('An app on a phone or tablet');
  await press('Continue');
  const app = await screen.findByRole('radio', { name: 'Gmail app' });
  expect(document.activeElement).toBe(app);
  expect([w.step, w.form.clientId]).toEqual(['mail-app', '']);
  await choose('Gmail app');
  await press('Continue');
  expect([w.step, w.form.clientId]).toEqual(['first-look', 'gmail-android']);
});

it('leads back to the apps of a computer, and wants a choice', async () => {
  const w = await atMailApp();
  await press('Continue');
  expect([w.step, w.form.clientId]).toEqual(['mail-app', '']);
  await choose('An app on a phone or tablet');
  await press('Continue');
  await choose('An app on a computer');
  await press('Continue');
  await screen.findByRole('radio', { name: 'Thunderbird' });
  await choose('Thunderbird');
  await press('Continue');
  expect(w.form.clientId).toBe('thunderbird');
});
