import type { Phrases } from './phrases.ts';

/** Yandex and Mail.Ru: a Russian heading over the words of Postfix or Exim. */
export default {
  program: 'Yandex, Mail.Ru',
  list: ['(?:адресатам|получателям|получателю|адресату)[^:\\n@]{0,60}:?'],
  refused: ['(?:не может быть|не было) (?:доставлено|отправлено)', 'письмо создано автоматически сервером'],
} satisfies Phrases;
