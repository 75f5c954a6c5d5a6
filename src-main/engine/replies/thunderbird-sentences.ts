/** How Thunderbird words a failure around the server's own words, in one language. All phrases are lower case. */
export interface Sentences {
  /** BCP 47. */
  readonly language: string;
  /** Phrases right before the server's words; the colon and the blanks behind them are left out. */
  readonly before: readonly string[];
  /** Phrases that end the server's words. They blame somebody, and often the wrong one: nothing is concluded from them. */
  readonly after: readonly string[];
  /** Phrases that tell Thunderbird where no server spoke. */
  readonly marks: readonly string[];
}

/**
 * Sending errors of Thunderbird: `composeMsgs.properties` of mozilla/releases-comm-central and thunderbird/thunderbird-l10n,
 * read 2026-11-24. Only the few words that are needed to find the server's part. One language added is one entry.
 */
export const THUNDERBIRD_SENTENCES: readonly Sentences[] = [
  {
    language: 'en',
    before: ['server responded'],
    after: [
      'please check the message recipient',
      'please verify that your email address',
      'please check the message and try',
      'please ensure that you are using the correct identity',
    ],
    marks: ['outgoing server (smtp)', 'sending of the message failed', 'an error occurred while sending mail'],
  },
  {
    language: 'de',
    before: ['server antwortete'],
    after: [
      'bitte überprüfen sie die e-mail-adresse des empfängers',
      'bitte überprüfen sie, ob ihre e-mail-adresse',
      'bitte überprüfen sie die nachricht',
      'bitte überprüfen sie, dass sowohl verwendete identität',
    ],
    marks: ['fehler beim senden der nachricht', 'senden der nachricht fehlgeschlagen', 'mit dem smtp-server'],
  },
  {
    language: 'fr',
    before: [
      'serveur a répondu',
      'serveur à répondu',
      'e-mail a répondu',
      'courrier a répondu',
      'messagerie a répondu',
    ],
    after: [
      "veuillez vérifier l'adresse du destinataire",
      'veuillez vérifier que votre adresse',
      'veuillez vérifier le message',
      'veuillez vérifier que vous utilisez une identité',
    ],
    marks: ["est survenue lors de l'envoi de l'e-mail", "l'envoi du message a échoué", 'serveur sortant (smtp)'],
  },
  {
    language: 'es',
    before: ['servidor respondió', 'correo respondió', 'servidor ha respondido', 'correo ha respondido'],
    after: [
      'verifique el destinatario',
      'verifique que su dirección de correo',
      'compruebe el mensaje',
      'asegúrese de que está usando la identidad',
    ],
    marks: ['servidor de salida (smtp)', 'falló el envío del mensaje', 'un error al enviar el correo: '],
  },
  {
    language: 'it',
    before: ['server ha risposto', 'server ha risposto con', 'posta ha risposto', 'risposta del server'],
    after: [
      'controllare il destinatario',
      "verificare l'indirizzo email",
      'controllare il messaggio',
      "verificare di stare usando l'identità",
    ],
    marks: ["errore durante l'invio della posta", 'invio del messaggio non riuscito', 'posta in uscita (smtp)'],
  },
  {
    language: 'nl',
    before: ['server antwoordde'],
    after: [
      'controleer de berichtontvanger',
      'controleer of uw e-mailadres',
      'controleer het bericht',
      'zorg ervoor dat u de juiste identiteit',
    ],
    marks: [
      'opgetreden bij het verzenden van e-mail',
      'verzenden van het bericht is mislukt',
      'uitgaande (smtp-)server',
    ],
  },
  {
    language: 'pl',
    before: ['odpowiedź serwera', 'odpowiedź serwera poczty'],
    after: [
      'sprawdź adresata wiadomości',
      'proszę zweryfikować poprawność adresu',
      'proszę sprawdzić wiadomość',
      'upewnij się, że do wysyłania używana jest',
    ],
    marks: ['błąd podczas wysyłania wiadomości', 'wysyłanie wiadomości się nie powiodło', 'poczty wychodzącej (smtp)'],
  },
  {
    language: 'pt',
    before: ['servidor respondeu', 'email respondeu', 'correio respondeu', 'resposta do servidor'],
    after: [
      'verifique o destinatário',
      'verifique se seu endereço',
      'por favor verifique se o seu endereço',
      'verifique a mensagem',
      'por favor verifique a mensagem',
      'garanta estar usando a identidade',
      'por favor assegure-se',
    ],
    marks: ['servidor de envio (smtp)', 'servidor de saída (smtp)', 'ocorreu um erro (smtp) ao enviar'],
  },
  {
    language: 'ja',
    before: ['サーバーからの応答', 'サーバーから応答'],
    after: ['メッセージの受信者', '送信に使用するアカウント情報と認証方式'],
    marks: ['メールの送信中にエラーが発生しました', 'メールの送信前にエラーが発生しました', '送信 (smtp) サーバー'],
  },
];
