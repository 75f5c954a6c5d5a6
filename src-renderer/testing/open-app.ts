import { fireEvent, render, screen } from '@testing-library/svelte';
import App from '../App.svelte';
import { Wizard } from '../state/wizard.svelte.ts';
import { fakeApi, type FakeApi } from './fake-api.ts';

/** The app with a main process of plain functions, opened at its first screen. */
export async function start(own: Parameters<typeof fakeApi>[0] = {}): Promise<{ w: Wizard; api: FakeApi }> {
  const api = fakeApi(own);
  const w = new Wizard(api);
  render(App, { props: { wizard: w } });
  await screen.findByRole('heading', { level: 1, name: 'What happened with your mail?' });
  return { w, api };
}

export const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });
export const press = async (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
export const type = async (label: string | RegExp, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
export const choose = async (name: string | RegExp) => fireEvent.click(screen.getByRole('radio', { name }));
