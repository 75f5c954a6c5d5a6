import type { Component } from 'svelte';
import type { StepId } from '../state/graph.ts';
import AccountStep from './account/AccountStep.svelte';
import AppAccountsStep from './account/AppAccountsStep.svelte';
import AppSettingsStep from './account/AppSettingsStep.svelte';
import FindingStep from './account/FindingStep.svelte';
import MailAppStep from './account/MailAppStep.svelte';
import PublicListStep from './account/PublicListStep.svelte';
import AnswersStep from './answers/AnswersStep.svelte';
import MoreWordsStep from './answers/MoreWordsStep.svelte';
import CheckingStep from './checking/CheckingStep.svelte';
import StoppedStep from './checking/StoppedStep.svelte';
import TroubleStep from './checking/TroubleStep.svelte';
import DomainAddressStep from './domain/DomainAddressStep.svelte';
import DomainAgainStep from './domain/DomainAgainStep.svelte';
import DomainCheckingStep from './domain/DomainCheckingStep.svelte';
import DomainFreeStep from './domain/DomainFreeStep.svelte';
import DomainLetterStep from './domain/DomainLetterStep.svelte';
import DomainListsStep from './domain/DomainListsStep.svelte';
import DomainMessageStep from './domain/DomainMessageStep.svelte';
import DomainSenderStep from './domain/DomainSenderStep.svelte';
import DomainStep from './domain/DomainStep.svelte';
import MessageStep from './domain/MessageStep.svelte';
import FirstAnswerStep from './first-answer/FirstAnswerStep.svelte';
import FixStep from './fix/FixStep.svelte';
import SomebodyElseStep from './fix/SomebodyElseStep.svelte';
import TestMessageDoneStep from './interruption/TestMessageDoneStep.svelte';
import TestMessageStep from './interruption/TestMessageStep.svelte';
import TheirCaseStep from './imported/TheirCaseStep.svelte';
import NoPasswordStep from './password/NoPasswordStep.svelte';
import ComparedStep from './network/ComparedStep.svelte';
import OtherNetworkStep from './network/OtherNetworkStep.svelte';
import PasswordStep from './password/PasswordStep.svelte';
import PictureStep from './picture/PictureStep.svelte';
import PracticeStep from './practice/PracticeStep.svelte';
import QuestionStep from './question/QuestionStep.svelte';
import ReportStep from './report/ReportStep.svelte';
import ResultStep from './result/ResultStep.svelte';
import UnknownStep from './result/UnknownStep.svelte';
import NotYetStep from './retest/NotYetStep.svelte';
import SolvedStep from './retest/SolvedStep.svelte';
import FindServerStep from './settings/FindServerStep.svelte';
import ServerStep from './settings/ServerStep.svelte';
import SettingsStep from './settings/SettingsStep.svelte';
import DraftsStep from './symptom/DraftsStep.svelte';
import FirstLookStep from './symptom/FirstLookStep.svelte';
import SymptomStep from './symptom/SymptomStep.svelte';
import WhereStep from './symptom/WhereStep.svelte';
import WordsStep from './symptom/WordsStep.svelte';

/** The screen of each step. */
export const screens: Readonly<Record<StepId, Component>> = {
  symptom: SymptomStep,
  'error-words': WordsStep,
  'returned-words': WordsStep,
  helping: WordsStep,
  'where-is-it': WhereStep,
  drafts: DraftsStep,
  picture: PictureStep,
  'their-case': TheirCaseStep,
  answers: AnswersStep,
  'more-words': MoreWordsStep,
  'first-answer': FirstAnswerStep,
  'mail-app': MailAppStep,
  'first-look': FirstLookStep,
  account: AccountStep,
  finding: FindingStep,
  'public-list': PublicListStep,
  'app-settings': AppSettingsStep,
  'app-accounts': AppAccountsStep,
  settings: SettingsStep,
  server: ServerStep,
  'find-server': FindServerStep,
  checking: CheckingStep,
  retesting: CheckingStep,
  stopped: StoppedStep,
  question: QuestionStep,
  password: PasswordStep,
  'no-password': NoPasswordStep,
  result: ResultStep,
  unknown: UnknownStep,
  'other-network': OtherNetworkStep,
  comparing: CheckingStep,
  compared: ComparedStep,
  'somebody-else': SomebodyElseStep,
  fix: FixStep,
  solved: SolvedStep,
  'not-yet': NotYetStep,
  'test-message': TestMessageStep,
  'test-message-done': TestMessageDoneStep,
  report: ReportStep,
  practice: PracticeStep,
  'domain-address': DomainAddressStep,
  'domain-checking': DomainCheckingStep,
  domain: DomainStep,
  'domain-rechecking': DomainCheckingStep,
  'domain-again': DomainAgainStep,
  'domain-letter': DomainLetterStep,
  'domain-message': DomainMessageStep,
  'message-checking': DomainCheckingStep,
  message: MessageStep,
  'domain-sender': DomainSenderStep,
  'domain-lists': DomainListsStep,
  'domain-free': DomainFreeStep,
  trouble: TroubleStep,
};
