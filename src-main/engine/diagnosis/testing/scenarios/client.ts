import type { CaseFile } from '../../../../contract/case.ts';
import { type Scenario, likely, possible, scenario, text, told } from './scenario.ts';
import * as w from '../world.ts';

const { rows } = w;
type Answers = NonNullable<CaseFile['answers']>;
const works = rows(w.healthyPath());
const stuck = (answers: Answers = {}): CaseFile => w.theCase({ symptom: { kind: 'stuck-in-outbox' }, answers });
const shown = (answers: Answers): CaseFile => w.theCase({ answers });

/** The way to the server works, and the mail app does not. */
export const CLIENT: readonly Scenario[] = [
  scenario('outbox-stuck', 'a text says so', told, { case: stuck(), readings: text('outbox-stuck') }),
  scenario('outbox-stuck', 'all works, and the message still waits without a word', [...likely, ...possible], {
    case: stuck({ 'send-again': 'waits-quietly', 'web-mail-works': 'yes' }),
    observations: works,
  }),
  scenario('outbox-stuck', 'a text says so, and all up to the sign-in works', told, {
    case: stuck({ 'other-device-works': 'yes' }),
    observations: rows(w.workingPath(), w.noSignIn()),
    readings: text('outbox-stuck'),
  }),
  scenario('healthy', 'the message goes out when it is sent again', told, {
    case: stuck({ 'send-again': 'goes' }),
    observations: works,
  }),
  scenario('sent-copy-failed', 'a text says so', told, { readings: text('sent-copy-failed') }),
  scenario('sent-copy-failed', 'a text says so, and all works', told, {
    observations: works,
    readings: text('sent-copy-failed'),
  }),
  scenario('sent-copy-failed', 'the message arrived although an error came', [...likely, ...possible], {
    case: shown({ 'arrived-anyway': 'yes', 'web-mail-works': 'yes', 'other-device-works': 'yes' }),
    observations: rows(w.workingPath(), w.noSignIn()),
  }),
  scenario('client-misconfigured', 'a text says so', told, { readings: text('client-misconfigured') }),
  scenario('client-misconfigured', 'a text says so, and all works', told, {
    observations: works,
    readings: text('client-misconfigured'),
  }),
  scenario('client-misconfigured', 'the app changed, and it still shows an error', [...likely, ...possible], {
    case: shown({
      'send-again': 'waits-marked',
      'app-changed': 'yes',
      'other-device-works': 'yes',
      'web-mail-works': 'yes',
      'arrived-anyway': 'no',
      'disk-nearly-full': 'no',
      'computer-looked-after': 'no',
    }),
    observations: works,
  }),
  scenario('client-security-policy', 'a text says so', told, { readings: text('client-security-policy') }),
  scenario('client-security-policy', 'a text says so, and all works', told, {
    observations: works,
    readings: text('client-security-policy'),
  }),
  scenario('client-security-policy', 'a text says so on a computer of a workplace', told, {
    case: shown({ 'computer-looked-after': 'yes', 'other-device-works': 'yes' }),
    observations: rows(w.workingPath(), w.noSignIn()),
    readings: text('client-security-policy'),
  }),
  scenario('client-storage-full', 'a text says so', told, { readings: text('client-storage-full') }),
  scenario('client-storage-full', 'a text says so, and all works', told, {
    observations: works,
    readings: text('client-storage-full'),
  }),
  scenario(
    'client-storage-full',
    'a text hints at it, and the disk is nearly full',
    [...told, ...likely, ...possible],
    {
      case: shown({ 'disk-nearly-full': 'yes' }),
      observations: works,
      readings: text('client-storage-full', 'possible'),
    },
  ),
];
