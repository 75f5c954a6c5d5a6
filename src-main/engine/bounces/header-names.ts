/** The header fields that mail apps print above a forwarded mail. */
export type ShownField = 'from' | 'to' | 'subject' | 'date' | 'cc';

/** Their names in lower case, in the languages of Outlook, Gmail, Apple Mail and Thunderbird. */
const NAMES: Readonly<Record<ShownField, readonly string[]>> = {
  from: [
    'from',
    'von',
    'de',
    'da',
    'van',
    'od',
    'från',
    'fra',
    'lähettäjä',
    'feladó',
    'от',
    'кому от',
    'kimden',
    '差出人',
    '送信者',
    '发件人',
    '寄件者',
    '보낸 사람',
  ],
  to: [
    'to',
    'an',
    'à',
    'a',
    'para',
    'aan',
    'do',
    'till',
    'til',
    'vastaanottaja',
    'címzett',
    'кому',
    'kime',
    '宛先',
    '收件人',
    '收件者',
    '받는 사람',
  ],
  subject: [
    'subject',
    'betreff',
    'objet',
    'sujet',
    'asunto',
    'oggetto',
    'onderwerp',
    'temat',
    'assunto',
    'ämne',
    'emne',
    'aihe',
    'tárgy',
    'тема',
    'konu',
    '件名',
    '主题',
    '主旨',
    '제목',
  ],
  date: [
    'date',
    'sent',
    'gesendet',
    'datum',
    'envoyé',
    'enviado',
    'enviado el',
    'enviada em',
    'fecha',
    'inviato',
    'data',
    'verzonden',
    'wysłano',
    'skickat',
    'sendt',
    'дата',
    'отправлено',
    'tarih',
    '送信日時',
    '日付',
    '日時',
    '发送时间',
    '日期',
    '날짜',
  ],
  cc: ['cc', 'kopie', 'kopi', 'copie', 'dw', 'копия', 'bilgi', '抄送'],
};

const BY_NAME = new Map(
  (Object.keys(NAMES) as ShownField[]).flatMap((field) => NAMES[field].map((name) => [name, field] as const)),
);

const LINE = /^[ \t>*_|]{0,12}([\p{L}][\p{L} ]{0,19}?)[*_]{0,2}[ \t\u00a0]{0,3}[:：][*_]{0,2}(?:[ \t](.{0,998}))?$/u;

/** Which field a printed line shows, and its value: `Von: Mail Delivery System <…>`. `undefined` for any other line. */
export function shownField(line: string): { readonly field: ShownField; readonly value: string } | undefined {
  const [, name, value] = LINE.exec(line) ?? [];
  const field = BY_NAME.get(name?.toLowerCase() ?? '');
  return field === undefined ? undefined : { field, value: value?.trim() ?? '' };
}
