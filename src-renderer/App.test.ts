import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import axe from 'axe-core';
import { tick } from 'svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { STEP_IDS, type StepId } from './state/graph.ts';
import { Refusal } from './testing/fake-api.ts';
import { choose, heading, press, start, type } from './testing/open-app.ts';
import { domainView, messageView } from './testing/domain-samples.ts';
import { bounceReading, escalation, fix, healthy, proposal, result, wantsSignIn } from './testing/samples.ts';

const ADDRESS = 'anna@millbrook-florist.example';

beforeEach(() => {
  document.title = '';
});

describe('journey a in the window', () => {
  it('leads from a code to a fix that was tested, with focus on each heading', async () => {
    let checks = 0;
    const startCheck = () => ((checks += 1) === 1 ? result() : healthy());
    const { api } = await start({ startCheck });
    await type('Paste the error or the returned message', '0x800CCC0F');
    await press('Continue');
    const answer = await heading('Your mail app lost the connection to your mail server');
    expect(document.activeElement).toBe(answer);
    expect(document.title).toBe('Your mail app lost the connection to your mail server – Outbox Doctor');
    await press('Find out which one');
    await heading('Which address do you send from?');
    await type('Mail address', ` "mailto:${ADDRESS}." `);
    await press('Continue');
    await heading('We found these settings');
    expect(screen.getAllByText(ADDRESS).length).toBeGreaterThan(0);
    await press('Check my connection');
    expect(document.activeElement).toBe(await heading('Your network blocks the port that Thunderbird uses'));
    expect(screen.getByText('Very likely')).toBeTruthy();
    await press('Show me how to fix it');
    await heading('use-other-port in other');
    const tick1 = screen.getByRole('checkbox', { name: 'Step 1 is done' });
    await fireEvent.click(tick1);
    expect((tick1 as HTMLInputElement).checked).toBe(true);
    await press('Copy the value of step 3');
    await waitFor(() => {
      expect(api.sent('copyText')).toEqual([{ text: '465' }]);
    });
    expect((await screen.findAllByText('Copied')).length).toBeGreaterThan(0);
    await press('I have done this. Test again');
    await heading('It works now');
    await press('Save a report');
    await heading('This is what will be in the report');
    expect(api.sent('findSettings')).toEqual([{ address: ADDRESS }]);
  });
});

describe('after a test that could not look at everything', () => {
  it('never says that it works, only that the tested part does', async () => {
    const { w } = await start();
    w.learn({ result: { ...healthy(), diagnosis: { ...healthy().diagnosis, confidence: 'possible' } } });
    w.step = 'solved';
    await heading('What we could test works now');
    expect(screen.queryByText('It works now')).toBeNull();
    expect(screen.getByText(/We did not test everything/)).toBeTruthy();
  });
});

describe('words that nobody knows yet', () => {
  it('lead to a screen that says so and goes on with the connection', async () => {
    const unknown = {
      ...bounceReading.results[0]!,
      causes: [{ id: 'something-else', confidence: 'unknown' as const }],
    };
    await start({ readText: () => ({ readings: [{ ...bounceReading, kind: 'error-text', results: [unknown] }] }) });
    await type('Paste the error or the returned message', 'x');
    await press('Continue');
    await heading('We could not read a reason in this text');
    await press('Find out which one');
    await heading('We found these settings');
  });
});

describe('before the checks', () => {
  it('names everybody that will be asked', async () => {
    const { w } = await start();
    w.learn({ submission: proposal.submission, origin: 'you', recipient: 'bob@y.example' });
    w.step = 'settings';
    await heading('We will check these settings');
    expect(
      screen.getByText(/smtp\.northmail\.example, to name servers and to the mail server of y\.example/),
    ).toBeTruthy();
    expect(screen.getByText('We do not send any message')).toBeTruthy();
  });
});

describe('the first screen', () => {
  it('has nothing chosen, no Back, and offers the practice', async () => {
    await start();
    expect(screen.getAllByRole('radio').filter((radio) => (radio as HTMLInputElement).checked)).toEqual([]);
    expect(screen.queryByRole('button', { name: 'Back' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Practise with a sample problem' })).toBeTruthy();
  });

  it('says what is missing in a box that takes the focus, and leads to the field', async () => {
    await start();
    await press('Continue');
    const box = await screen.findByRole('group', { name: 'There is a problem' });
    expect(document.activeElement).toBe(box);
    expect(document.title).toBe('Error: What happened with your mail? – Outbox Doctor');
    await fireEvent.click(within(box).getByRole('link'));
    expect(document.activeElement?.id).toBe('words');
  });
});

describe('the server by hand', () => {
  it('keeps what was typed and marks both fields', async () => {
    const { w } = await start({ findSettings: () => ({ proposals: [], domain: 'x.example', known: true }) });
    await choose('I want to check before something fails');
    await press('Continue');
    await heading('Which address do you send from?');
    await type('Mail address', 'anna@x.example');
    await press('Continue');
    await heading('Which outgoing server do you use?');
    await type('Outgoing server', 'anna@x.example');
    await type('Port', '70000');
    await press('Continue');
    const box = await screen.findByRole('group', { name: 'There is a problem' });
    expect(within(box).getAllByRole('link').length).toBe(2);
    const port = screen.getByLabelText<HTMLInputElement>('Port');
    expect([port.value, port.getAttribute('aria-invalid')]).toEqual(['70000', 'true']);
    await press('I do not know');
    await heading('Where to find the name of the server');
    await press('I have it now');
    await heading('Which outgoing server do you use?');
    expect(w.form.port).toBe('70000');
  });
});

describe('the password screen', () => {
  it('hands the password over once and leaves it nowhere', async () => {
    let checks = 0;
    const { w, api } = await start({ startCheck: () => ((checks += 1) === 1 ? wantsSignIn() : result()) });
    w.learn({ submission: proposal.submission, proposals: [proposal], origin: 'found', address: ADDRESS });
    w.step = 'settings';
    await heading('We found these settings');
    await press('Check my connection');
    await heading('To test signing in, we need your mail password');
    const field = screen.getByLabelText<HTMLInputElement>(`Password for ${ADDRESS}`);
    expect([field.type, field.autocomplete]).toEqual(['password', 'off']);
    await press('Test once');
    await screen.findByRole('group', { name: 'There is a problem' });
    await press('Show');
    expect(field.type).toBe('text');
    await type(`Password for ${ADDRESS}`, 'canary-Pa55word!');
    await press('Test once');
    await heading(/Your network blocks/);
    await waitFor(() => {
      expect(api.sent('saveSession').length).toBeGreaterThan(0);
    });
    expect(api.sent('startCheck').map(({ password }) => password)).toEqual([undefined, 'canary-Pa55word!']);
    const others = api.calls.filter(({ name }) => name !== 'startCheck');
    expect(JSON.stringify(others)).not.toContain('canary');
    expect(document.body.innerHTML).not.toContain('canary');
  });
});

describe('while checks run', () => {
  it('has one polite status line and can be stopped with Esc', async () => {
    const { w, api } = await start({ startCheck: () => new Promise(() => undefined) });
    w.learn({ submission: proposal.submission, origin: 'you' });
    w.step = 'settings';
    await heading('We will check these settings');
    await press('Check my connection');
    await heading('We are checking your connection');
    const rows = [{ id: 'a', name: 'The server answers', status: 'problem' as const, said: 'No answer.' }];
    api.progress({ runId: w.run!.runId, rows, said: 'Check 1 of 1.' });
    await tick();
    expect(screen.getAllByRole('status').length).toBe(1);
    expect(within(screen.getByRole('list', { name: 'The checks' })).getByText('Problem found')).toBeTruthy();
    await fireEvent.keyDown(document.body, { key: 'Escape' });
    await heading('You stopped the check');
    expect(api.sent('stopCheck').length).toBe(1);
  });
});

describe('everywhere', () => {
  it('goes back by button, Alt+Left and the mouse, and to the same words', async () => {
    const { w } = await start();
    const leave = async () => {
      await choose('My mail stays in the outbox');
      await press('Continue');
      await heading('Which mail app do you use?');
    };
    const ways = [
      () => press('Back'),
      () => fireEvent.keyDown(document.body, { key: 'ArrowLeft', altKey: true }),
      () => fireEvent.keyDown(document.body, { key: 'Escape' }),
      () => fireEvent.mouseUp(document.body, { button: 3 }),
    ];
    for (const way of ways) {
      await leave();
      await way();
      await heading('What happened with your mail?');
      const stuck = screen.getByRole<HTMLInputElement>('radio', { name: 'My mail stays in the outbox' });
      expect([stuck.checked, w.form.choice]).toEqual([true, 'stuck-in-outbox']);
    }
  });

  it('opens help over the screen and returns to it', async () => {
    await start();
    await press('Help');
    await heading('How Outbox Doctor helps you');
    await press('Go back');
    await heading('What happened with your mail?');
  });

  it('forgets the case with Start again', async () => {
    const { w, api } = await start();
    await choose('I do not know');
    await press('Continue');
    await heading('Where is your message now?');
    await press('Start again');
    await heading('What happened with your mail?');
    expect([w.form.choice, api.sent('clearSession').length]).toEqual(['', 1]);
  });

  it('does not let a dropped file replace the app', async () => {
    await start();
    const drop = new Event('drop', { bubbles: true, cancelable: true });
    document.body.dispatchEvent(drop);
    expect(drop.defaultPrevented).toBe(true);
  });

  it('shows words of servers as words', async () => {
    const evil = '<img src=x onerror=alert(1)>';
    const reading = { ...bounceReading, headline: evil, results: [{ ...bounceReading.results[0]!, evidence: evil }] };
    await start({ readText: () => ({ readings: [reading] }) });
    await type('Paste the error or the returned message', 'x');
    await press('Continue');
    await heading(evil);
    expect(document.querySelector('img')).toBeNull();
  });
});

describe('practice', () => {
  it('says that it is practice, mends the sample and can be left', async () => {
    const { w, api } = await start();
    await press('Practise with a sample problem');
    await heading('Which sample problem do you want to try?');
    await choose(/A blocked port/);
    await press('Start the practice');
    await heading(/lost the connection/);
    expect(screen.getByText(/This is practice with a sample problem/)).toBeTruthy();
    w.learn({ result: result(), fix: fix('use-other-port') });
    w.step = 'fix';
    await fireEvent.click(await screen.findByRole('button', { name: 'Mend the sample problem' }));
    await screen.findByText('The sample problem is mended. Test again to see it work.');
    await press('Leave the practice');
    await heading('What happened with your mail?');
    expect(api.sent('stopPractice').length).toBe(1);
  });
});

describe('the report', () => {
  it('shows the file, asks again for each switch, and saves with the same wishes', async () => {
    const { w, api } = await start();
    w.learn({ result: result() });
    w.step = 'report';
    await screen.findByText('a***@example.org');
    const all = screen.getAllByRole<HTMLInputElement>('switch');
    expect(all.map((one) => one.checked)).toEqual([true, true, true, true, true]);
    await fireEvent.click(all[0]!);
    await screen.findByText(/report txt from anna@example\.org/);
    await choose('Web page, for mail');
    await screen.findByText(/report html from/);
    await press('Save the report');
    await screen.findByText('Saved as report.html');
    const [saved] = api.sent('saveReport');
    const shown = api.sent('previewReport').at(-1);
    expect([saved?.format, saved?.redaction]).toEqual([shown?.format, shown?.redaction]);
  });

  it('says so when it was not saved', async () => {
    const { w } = await start({
      saveReport: () => {
        throw new Refusal('disk-full');
      },
    });
    w.learn({ result: result() });
    w.step = 'report';
    await heading('This is what will be in the report');
    await press('Save the report');
    await screen.findByText(/The report was not saved/);
  });
});

describe('each screen', () => {
  it('the test message is shown word for word before it is sent', async () => {
    const { w } = await start();
    w.step = 'test-message';
    await screen.findByText(/It arrived, so your mail works\./);
  });

  const question = {
    id: 'q',
    text: 'Which one?',
    why: 'Why.',
    answers: [
      { id: 'a', text: 'A' },
      { id: 'b', text: 'B' },
    ],
  };
  const shown: StepId[] = STEP_IDS.filter((id) => id !== 'checking' && id !== 'retesting');

  it.each(shown)('%s has one heading with the focus, at most one main button, and passes axe', async (step) => {
    const { w } = await start();
    w.learn({
      readings: [bounceReading],
      given: [
        {
          id: 'run-1',
          name: 'a.png',
          kind: 'picture',
          state: 'read',
          text: '550',
          readings: [bounceReading],
          total: 1,
        },
      ],
      result: result({ escalation, next: { kind: 'question', id: 'q', question } }),
      before: result(),
      fix: fix('f', { warning: 'Keep your security program on.' }),
      sent: { outcome: 'refused', said: '550 no' },
      submission: proposal.submission,
      proposals: [proposal, { ...proposal, submission: { hostname: 'mail.x.example' } }],
      imported: { name: 'case.json', left: ['consent'], environment: {} },
      origin: 'found',
      address: ADDRESS,
    });
    w.learn({ compared: { networks: 'other', rows: [], answer: 'yes' } });
    w.learn({
      domainCheck: domainView(),
      message: messageView(),
      rechecked: {
        change: { what: 'change', name: 'hill-farm.example', after: 'v=spf1 mx ~all' },
        state: 'not-yet',
        found: [],
        servers: { answered: 2, changed: 0 },
      },
    });
    w.trouble = { code: 'x', message: 'y' };
    w.trail = ['symptom'];
    w.step = step;
    await tick();
    await waitFor(() => {
      expect(document.activeElement?.tagName).toBe('H1');
    });
    expect(screen.getAllByRole('heading', { level: 1 }).length).toBe(1);
    expect(document.querySelectorAll('.btn.primary').length).toBeLessThanOrEqual(1);
    // Chosen on arrival is only what the app itself found or uses: it stands on the screen as found.
    const found = step === 'fix' || step === 'report' || step === 'server' ? 1 : 0;
    expect(document.querySelectorAll('input[type="radio"]:checked').length).toBe(found);
    expect(document.querySelectorAll('[style]').length).toBe(0);
    const { violations } = await axe.run(document.body, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      rules: { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${String(nodes[0]?.html)}`)).toEqual([]);
  });
});
