import { SCENARIOS } from '../../src-main/engine/diagnosis/testing/scenarios/index.ts';
import { judged } from '../../src-main/engine/diagnosis/testing/knowledge.ts';
import type { Confidence } from '../../src-main/contract/reading.ts';

/** One case of ten causes, each from another place on the way. */
const SHOWN = [
  'mail-blocked-on-network',
  'wrong-server-name',
  'tls-mode-mismatch',
  'certificate-name-mismatch',
  'app-password-required',
  'sender-not-allowed',
  'mailbox-full',
  'greylisted',
  'message-too-big',
  'something-else',
];

const WORDS: Readonly<Record<Confidence, string>> = {
  sure: 'We are sure',
  'very-likely': 'Very likely',
  possible: 'Possible',
  unknown: 'We do not know yet',
};

function section(cause: string): string[] {
  const found = SCENARIOS.find((one) => one.cause === cause);
  if (found === undefined) throw new Error(`There is no labelled case of ${cause}.`);
  const { headline, confidence, causes, ruledOut } = judged(found.see).diagnosis;
  const [first] = causes;
  const list = (title: string, sentences: readonly string[] = []) =>
    sentences.length === 0 ? [] : ['', `${title}:`, '', ...sentences.map((one) => `- ${one}`)];
  return [
    `## ${headline}`,
    '',
    `*The case: ${found.name} (\`${cause}\`). ${WORDS[confidence]}.*`,
    '',
    first?.meaning ?? '',
    ...list('Why we think so', first?.because),
    ...list('What speaks against it', first?.against),
    ...list('What would settle it', first?.settle === undefined ? [] : [first.settle]),
    ...list(
      'Not the reason',
      ruledOut.slice(0, 3).map(({ title, because }) => `“${title}.” No: ${because.join(' ')}`),
    ),
    '',
  ];
}

/** Ten explanations as a person reads them, as Markdown. */
export const examples = (): string =>
  [
    '# Ten explanations',
    '',
    'Written by `npm run scenarios` from labelled cases. This is what a person reads; read it aloud.',
    '',
    ...SHOWN.flatMap(section),
  ].join('\n');
