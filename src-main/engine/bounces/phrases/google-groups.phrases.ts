import type { Phrases } from './phrases.ts';

/** Google Groups: greets the sender, names the group without its domain. In the languages that Groups writes. */
export default {
  program: 'Google Groups',
  sender: [
    '(?:^|\\n) ?(?:hallo|bonjour|hola|ciao|olá|dag|beste|witaj|cześć|hej|hei|hello|hi|здравствуйте|merhaba|salut|dobrý den)',
  ],
  refused: [
    'groups\\.google\\.com',
    'the group you tried to contact',
    'die gruppe, die sie kontaktieren möchten',
    'le groupe que vous (?:avez (?:tenté|essayé) de|tentez de|essayez de) contacter',
    'el grupo (?:con el que|al que) (?:ha|has|intent)',
    'il gruppo (?:che|con cui|a cui)[^.\\n]{0,40} contattare',
    'de groep (?:die|waarmee)[^.\\n]{0,60} contact',
    'grupa,? z którą',
    'o grupo (?:que|com o qual|para o qual) (?:você|tentou)',
    'グループ[^。\\n]{0,60}(?:連絡|存在しない|投稿)',
    'группа, в которую|группы, с которой|группа, с которой',
    'may not exist, or you may not have permission to post messages',
  ],
} satisfies Phrases;
