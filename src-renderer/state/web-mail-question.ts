/** Id of the question that the first look asks; the knowledge base holds the same id, so that it is never asked twice. */
export const WEB_MAIL_QUESTION = 'web-mail-works';
