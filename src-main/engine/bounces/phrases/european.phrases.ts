import type { Phrases } from './phrases.ts';

/** What programs and hosters write in German, French, Spanish, Italian, Dutch, Polish and Portuguese. */
export default {
  program: 'programs in European languages',
  failed: [
    '(?:zustellung|nachricht|e-?mail|mail)(?: [^\\s@:.]{1,20}){0,3} an(?: (?:den|die|folgende[nr]?) (?:empfänger|adresse))?:?',
    '(?:destinataire|adresse|destinatario|indirizzo|dirección|empfänger|ontvanger|geadresseerde|odbiorca|adresat|destinatário|endereço|mottagare|modtager)s?(?: en échec| fallid[oa]s?)?: ?',
    '(?:entregar|enviar|recapitare|inviare|remettre|livrer|distribuer|bezorgen|dostarczyć)(?: [^\\s@:.]{1,20}){0,4} (?:à|a|ai|aan|bij|do|para):?',
  ],
  list: [
    '(?:folgende[nr]?|nachstehende[nr]?) (?:empfänger|adresse)[^:\\n@]{0,80}:',
    '(?:les? |aux? )(?:destinataires?|adresses?) suivant[es]{0,2}[^:\\n@]{0,80}:',
    '(?:los |las |a los )?(?:siguientes?) (?:destinatarios?|direcci(?:ón|ones))[^:\\n@]{0,80}:',
    '(?:i |ai |al )?seguent[ei] (?:destinatar[io]{1,2}|indirizz[io])[^:\\n@]{0,80}:',
    '(?:de )?volgende (?:ontvangers?|geadresseerden?|adress?en)[^:\\n@]{0,80}:',
    '(?:następujących|następujące|poniższych) (?:adresatów|odbiorców|adresy)[^:\\n@]{0,80}:',
    '(?:os |aos )?seguintes? (?:destinatários?|endereços?)[^:\\n@]{0,80}:',
  ],
  sender: [
    '(?:von|absender|de|expéditeur|remitente|mittente|afzender|nadawca|remetente|od|van|da|差出人|发件人|от) ?:',
  ],
  helper: [
    '(?:wenden sie sich(?: bitte)? an|kontaktieren sie|contactez|contacte|contatt(?:a|are|i)|neem contact op met|skontaktuj się z|entre em contato com)',
  ],
  refused: [
    '(?:konnte|kann)(?: [^\\s@:.]{1,20}){0,6} nicht(?: [^\\s@:.]{1,20}){0,3} (?:zugestellt|übermittelt|ausgeliefert|übergeben) werden',
    "n'(?:a|ont)(?: [^\\s@:.]{1,20}){0,2} pas(?: [^\\s@:.]{1,20}){0,3} (?:remise?s?|d?élivrée?s?|livrée?s?|distribuée?s?|acheminée?s?|transmise?s?)",
    '(?:message|courriel|mail|e-?mail) non (?:d?élivré|livré|distribué|remis|acheminé)',
    'no(?: [^\\s@:.]{1,20}){0,2} (?:pudo|podido|puede)(?: [^\\s@:.]{1,20}){0,3} (?:entregar|entregad[oa])',
    'non(?: [^\\s@:.]{1,20}){0,4} (?:consegnat[oaie]|recapitat[oaie]|consegnare|recapitare)',
    'niet(?: [^\\s@:.]{1,20}){0,4} (?:bezorgd|afgeleverd|bezorgen|afleveren)',
    'nie(?: [^\\s@:.]{1,20}){0,3} (?:dostarczon[aeoy]|doręczon[aeoy]|dostarczyć|doręczyć)|niedostarczon|niedoręcz',
    'não(?: [^\\s@:.]{1,20}){0,4} (?:entregue|entregar)',
  ],
  copy: [
    "[-=_*\\x20]{2,20}(?:originalnachricht|ursprüngliche (?:nachricht|mail)|message d'origine|mensaje original|messaggio originale|oorspronkelijk bericht|oryginalna wiadomość|mensagem original|元のメッセージ|原邮件)[-=_*:\\x20]{0,20}",
  ],
} satisfies Phrases;
