import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import App from './App.svelte';
import { Wizard } from './state/wizard.svelte.ts';
import { fakeApi, Refusal, type FakeApi } from './testing/fake-api.ts';
import { bounceReading, errorReading } from './testing/samples.ts';

/** The app with a main process of plain functions, opened at its first screen. */
async function start(own: Parameters<typeof fakeApi>[0] = {}): Promise<{ w: Wizard; api: FakeApi }> {
  const api = fakeApi(own);
  const w = new Wizard(api);
  render(App, { props: { wizard: w } });
  await screen.findByRole('heading', { level: 1, name: 'What happened with your mail?' });
  return { w, api };
}

const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });
const press = async (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const type = async (label: string | RegExp, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });

describe('files', () => {
  it('takes a file that was dropped anywhere, reads it, and lets it go again', async () => {
    const { w, api } = await start({
      readFile: () => ({ picture: false, text: 'bounce', readings: [bounceReading] }),
    });
    const file = new File(['Reporting-MTA: dns; x'], 'bounce.eml');
    const data = { files: [file], getData: () => '' };
    await fireEvent.drop(document.body, { dataTransfer: data });
    expect(await screen.findByText('Ready')).toBeTruthy();
    await press('Remove bounce.eml');
    expect(w.facts.given).toEqual([]);
    await fireEvent.drop(document.body, { dataTransfer: data });
    await screen.findByText('Ready');
    await press('Continue');
    await heading(/knows nobody/);
    expect(api.sent('readText')).toEqual([]);
    expect(new TextDecoder().decode(api.sent('readFile')[0]?.bytes)).toContain('Reporting-MTA');
  });

  it('takes files by their button, and nothing when the dialog is closed', async () => {
    let opened = 0;
    const files = [
      { name: 'a.eml', bytes: new Uint8Array([97]) },
      { name: 'b.eml', error: { code: 'FILE_TOO_BIG', message: 'This file is bigger than 25 MB.' } },
    ];
    await start({ chooseFile: () => ({ files: (opened += 1) === 1 ? [] : files }) });
    await press('Choose files');
    expect(screen.queryByText('Ready')).toBeNull();
    await press('Choose files');
    expect(await screen.findByText('a.eml')).toBeTruthy();
    expect(await screen.findByText('This file is bigger than 25 MB.')).toBeTruthy();
    await screen.findByText('Ready');
  });

  it('says beside a file why it cannot be read, and keeps what was typed', async () => {
    const { w } = await start({
      readFile: () => {
        throw new Refusal('unreadable');
      },
    });
    await type('Paste the error or the returned message', 'typed before');
    await fireEvent.drop(document.body, { dataTransfer: { files: [new File(['x'], 'x.bin')], getData: () => '' } });
    await screen.findByText('We could not read it. Paste the error as text.');
    expect(w.form.text).toBe('typed before');
    await press('Continue');
    await heading('Your mail app lost the connection to your mail server');
  });
});

describe('paste anywhere', () => {
  const clipboard = (kinds: Record<string, string>, files: File[] = []) => ({
    clipboardData: { files, getData: (kind: string) => kinds[kind] ?? '' },
  });

  it('puts a text into the field, and a page of a mail program as its words', async () => {
    const { w } = await start();
    await fireEvent.paste(document.body, clipboard({ 'text/plain': '550 5.1.1' }));
    await fireEvent.paste(document.body, clipboard({ 'text/html': '<p>User unknown</p>' }));
    await waitFor(() => {
      expect(w.form.text).toBe('550 5.1.1\nUser unknown');
    });
    expect(document.activeElement?.id).toBe('words');
  });

  it('leaves a short text to the field itself, and takes a long one as a thing of its own', async () => {
    const { w, api } = await start();
    const field = screen.getByLabelText('Paste the error or the returned message');
    expect(await fireEvent.paste(field, clipboard({ 'text/plain': '550 5.1.1' }))).toBe(true);
    expect(await fireEvent.paste(field, clipboard({ 'text/plain': 'x'.repeat(1_000_000) }))).toBe(false);
    await screen.findByText('Ready');
    expect([w.form.text, w.facts.given[0]?.name, api.sent('readText').length]).toEqual(['', 'Pasted text', 1]);
  });

  it('reads a picture, shows its words for correction, and reads what was corrected', async () => {
    const { api } = await start({
      readFile: () => ({ picture: true, text: '55O 5.1.1 no user', readings: [errorReading] }),
      readText: () => ({ readings: [bounceReading] }),
    });
    const picture = new File([new Uint8Array([137])], 'image.png', { type: 'image/png' });
    await fireEvent.paste(document.body, clipboard({ 'text/html': '<img>' }, [picture]));
    await heading('We read these words in your picture');
    const field = screen.getByLabelText<HTMLTextAreaElement>('The words in your picture');
    expect(field.value).toBe('55O 5.1.1 no user');
    await type('The words in your picture', '550 5.1.1 no user');
    await press('Continue');
    await heading(/knows nobody/);
    expect(api.sent('readText').map(({ text }) => text)).toEqual(['550 5.1.1 no user']);
    await press('Back');
    await heading('We read these words in your picture');
    expect(screen.getByLabelText<HTMLTextAreaElement>('The words in your picture').value).toBe('550 5.1.1 no user');
  });

  it('takes the words of a picture that were left as they are without reading them a second time', async () => {
    const seen = { ...bounceReading, recognisedText: '550 5.1.1 no user' };
    const { api } = await start({ readFile: () => ({ picture: true, text: seen.recognisedText, readings: [seen] }) });
    const picture = new File([new Uint8Array([137])], 'image.png', { type: 'image/png' });
    await fireEvent.paste(document.body, clipboard({}, [picture]));
    await heading('We read these words in your picture');
    await press('Continue');
    await heading(/knows nobody/);
    expect(api.sent('readText')).toEqual([]);
    await press('Back');
    await type('The words in your picture', 'something else');
    await press('Continue');
    await heading('Your mail app lost the connection to your mail server');
    expect(api.sent('readText').map(({ text }) => text)).toEqual(['something else']);
  });

  it('stops the reading of a long text in main when it is taken away', async () => {
    const { w, api } = await start({ readText: () => new Promise(() => undefined) });
    await fireEvent.paste(document.body, clipboard({ 'text/plain': 'x'.repeat(1_000_000) }));
    await screen.findByText('We are reading it');
    await press('Remove Pasted text');
    expect(w.facts.given).toEqual([]);
    expect(api.sent('stopReading')).toEqual([{ runId: api.sent('readText')[0]?.runId }]);
  });

  it('stops the reading of typed words in main when the case is started anew, and waits for nothing', async () => {
    const { w, api } = await start({ readText: () => new Promise(() => undefined) });
    await type('Paste the error or the returned message', '550 5.1.1');
    await press('Continue');
    await waitFor(() => {
      expect(w.busy).toBe(true);
    });
    const [sent] = api.sent('readText');
    w.restart();
    expect([api.sent('stopReading'), w.busy, w.step]).toEqual([[{ runId: sent?.runId }], false, 'symptom']);
  });

  it('stops the reading of typed words in main on Back', async () => {
    const { w, api } = await start({ readText: () => new Promise(() => undefined) });
    w.go('error-shown');
    await heading(/error/);
    w.form.text = '550 5.1.1';
    await press('Continue');
    await waitFor(() => {
      expect(api.sent('readText')).toHaveLength(1);
    });
    await press('Back');
    expect(api.sent('stopReading')).toEqual([{ runId: api.sent('readText')[0]?.runId }]);
    expect([w.busy, w.step, w.form.text]).toEqual([false, 'symptom', '550 5.1.1']);
  });

  it('reads typed words once more where Continue is pressed twice, and only the newer answer counts', async () => {
    let reads = 0;
    let late: () => void = () => undefined;
    const first = new Promise<{ readings: [] }>((resolve) => {
      late = () => {
        resolve({ readings: [] });
      };
    });
    const { w, api } = await start({ readText: () => ((reads += 1) === 1 ? first : { readings: [bounceReading] }) });
    await type('Paste the error or the returned message', '550 5.1.1');
    await press('Continue');
    await waitFor(() => {
      expect(reads).toBe(1);
    });
    await press('Continue');
    await heading(/knows nobody/);
    late();
    await first;
    expect(api.sent('stopReading')).toEqual([{ runId: api.sent('readText')[0]?.runId }]);
    expect([w.step, w.busy, w.trouble]).toEqual(['first-answer', false, undefined]);
  });

  it('shows that a picture is read, and stops on request', async () => {
    const { w, api } = await start({ readFile: () => new Promise(() => undefined) });
    const picture = new File([new Uint8Array([137])], 'image.png', { type: 'image/png' });
    await fireEvent.paste(document.body, clipboard({}, [picture]));
    await heading('We are reading your picture');
    await press('Stop reading');
    await heading('What happened with your mail?');
    await waitFor(() => {
      expect([w.facts.given.length, api.sent('stopReading').length]).toEqual([0, 1]);
    });
  });
});

describe('several readings', () => {
  const calm = { ...bounceReading, kind: 'delivered' as const, headline: 'The message arrived.' };

  it('stand in a list, the most urgent first, with a way into each and back', async () => {
    await start({ readText: () => ({ readings: [calm, bounceReading] }) });
    await type('Paste the error or the returned message', 'x');
    await press('Continue');
    await heading('What we found, the most urgent first');
    const rows = within(screen.getByRole('list')).getAllByRole('button');
    expect(rows.map((row) => row.textContent.includes('arrived'))).toEqual([false, true]);
    await fireEvent.click(rows[1]!);
    await heading('The message arrived');
    await press('Back');
    await heading('What we found, the most urgent first');
  });

  it('name each person with an answer of their own', async () => {
    const [one] = bounceReading.results;
    const results = [
      { ...one!, says: 'Nobody has this address.' },
      { ...one!, recipient: 'eva@harbour-books.example', says: 'The mailbox is full.', advice: 'wait' as const },
    ];
    await start({ readText: () => ({ readings: [{ ...bounceReading, results }] }) });
    await type('Paste the error or the returned message', 'x');
    await press('Continue');
    await screen.findByText('The answer for each person');
    expect(screen.getByText('eva@harbour-books.example')).toBeTruthy();
    expect(screen.getByText('The mailbox is full.')).toBeTruthy();
  });
});

describe('a code alone', () => {
  it('says how many meanings it has, and asks for the words in place', async () => {
    let reads = 0;
    const bare = { ...errorReading, meanings: 15, results: [{ ...errorReading.results[0]!, replyCode: '550' }] };
    const { api } = await start({
      readText: () => ({ readings: [(reads += 1) === 3 ? bounceReading : bare] }),
    });
    await type('Paste the error or the returned message', '550');
    await press('Continue');
    await heading('The code alone does not tell us the reason');
    expect(screen.getByText(/550 can mean 15 different things/)).toBeTruthy();
    await press('Continue');
    await screen.findByRole('group', { name: 'There is a problem' });
    await type('The words beside the code', 'no idea');
    await press('Continue');
    await screen.findAllByText(/These words do not tell us more/);
    await type('The words beside the code', 'User unknown');
    await press('Continue');
    await heading(/knows nobody/);
    expect(api.sent('readText').at(-1)?.text).toBe('550\nUser unknown');
  });
});
