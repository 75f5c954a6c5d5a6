/** "Subject" in the languages in which mail servers and mail apps write reports. */
const NAME =
  'subject|betreff|objet|sujet|asunto|oggetto|onderwerp|temat|assunto|ämne|emne|aihe|tárgy|тема|konu|件名|主题|主旨|제목';
const ANY_NAME = new RegExp(NAME, 'i');

/** What may stand before the name: marks, a time and a star (a log), or the beginning of a sentence. */
const BEFORE = String.raw`[ \t>*|]{0,16}|[^\n]{0,40}: {1,3}\*? {0,3}|[^\n\d]{0,60}\b(?:the|with) `;
const FIELD = new RegExp(
  String.raw`^((?:${BEFORE})(?:${NAME})(?: of (?:the|your) (?:message|mail|e-?mail))?(?: (?:is|was))?[ \t]{0,4}[:：])(?:[^\n]{0,998})(?:\n[ \t]{1,20}["“][^\n]{0,998})?`,
  'gimu',
);
/** As Outlook lists it in one sentence. */
const QUOTED = /(\bsubject:? {0,2})'[^'\n]{0,300}'/gi;

/**
 * A text without what it repeats of the lost message's subject: the sender's own words are no evidence. The name of the
 * field stays, so that lines stay where they were.
 */
export function withoutSubject(text: string): string {
  if (!ANY_NAME.test(text)) return text;
  return text.replace(QUOTED, "$1''").replace(FIELD, '$1');
}
