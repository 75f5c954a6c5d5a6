import type { Phrases } from './phrases.ts';

/** Gmail and Google Workspace, in the languages of its report; support.google.com/mail/answer/6596. */
export default {
  program: 'Gmail',
  failed: [
    "(?:message|mail) (?:wasn't|was not|couldn't be|could not be) delivered to",
    'problem delivering your message to',
    'there was a (?:temporary )?problem while (?:trying to )?deliver(?:ing)? (?:your message|to)(?: to)?',
    '(?:ihre|deine) (?:nachricht|e-?mail) (?:an|wurde nicht an|konnte nicht an)',
    "(?:votre|ton) message n'a pas (?:pu être|été) (?:remis|distribué|envoyé) à(?: l'adresse)?",
    'no (?:se ha|se pudo|se ha podido) (?:podido )?entrega(?:do|r) (?:tu|el|su) mensaje a',
    '(?:tu|su) mensaje no se (?:ha )?entreg(?:ó|ado) a',
    '(?:il )?(?:tuo )?messaggio (?:non è stato|non può essere) recapitato a',
    '(?:je|uw) bericht is niet (?:bezorgd|afgeleverd) (?:bij|aan)',
    'wiadomość nie została dostarczona (?:do|na adres)',
    '(?:sua|a sua) mensagem não foi entregue (?:a|para)',
    'meddelande (?:levererades|har) inte (?:levererats )?till',
    'не удалось доставить (?:сообщение|письмо) (?:на адрес|пользователю|по адресу)',
  ],
  list: ['delivery to the following recipients? (?:failed|has been)[^:\\n]{0,40}:?', 'delivery incomplete'],
  behind: [
    ' ?(?:に|へ|宛て?の?|への|さんに)(?:メール|メッセージ)?(?:を|は|が)?(?:配信|送信|お届け)',
    ' wurde(?: jedoch)? nicht zugestellt| konnte nicht zugestellt werden',
    " n'a pas (?:pu être|été) (?:remis|distribué)",
  ],
  copy: [
    "-{3,8} ?(?:original message|ursprüngliche nachricht|message d'origine|mensaje original|messaggio originale|oorspronkelijk bericht|oryginalna wiadomość|mensagem original|元のメッセージ) ?-{3,8}",
  ],
  refused: [
    'address not found|message blocked|recipient inbox full',
    'adresse nicht gefunden|nachricht nicht zugestellt|nachricht blockiert',
    'adresse introuvable|message non distribué|message bloqué',
    'dirección no encontrada|no se ha encontrado la dirección|mensaje (?:no entregado|bloqueado)',
    'indirizzo non trovato|messaggio non recapitato|messaggio bloccato',
    'adres niet gevonden|bericht niet bezorgd|bericht geblokkeerd',
    'nie znaleziono adresu|wiadomość niedostarczona|wiadomość zablokowana',
    'endereço não encontrado|mensagem não entregue|mensagem bloqueada',
    'アドレス(?:が|は)?見つかりません|メール(?:が|は)(?:届き|配信され)ません',
    '找不到(?:地址|這個地址|该地址)|(?:邮件|郵件)(?:未能?|無法|无法)(?:送达|送達|传送|傳送)|(?:邮件|郵件)(?:已|被)?(?:屏蔽|封鎖|拦截)',
    '주소를 찾을 수 없|메일이 (?:전송|배달)되지 않',
    'adres bulunamadı',
    'адрес не найден|сообщение не доставлено',
    'you have reached a limit for sending mail',
  ],
  waiting: [
    'delivery incomplete',
    'gmail will (?:retry|continue)',
    "you'll be notified if the delivery fails permanently",
    'zustellung unvollständig|gmail (?:versucht|wird)[^.\\n]{0,60} (?:erneut|weiterhin)',
    'distribution incomplète|entrega incompleta|consegna incompleta|bezorging onvolledig|niepełne dostarczenie',
    '配信(?:が)?完了していません',
  ],
} satisfies Phrases;
