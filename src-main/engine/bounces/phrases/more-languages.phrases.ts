import type { Phrases } from './phrases.ts';

/** What hosters and mail apps write in Czech, Slovak, Hungarian, Romanian, Danish, Norwegian, Swedish, Finnish, Turkish, Greek and Ukrainian. */
export default {
  program: 'programs in further languages',
  list: [
    '(?:následujícím|nasledujúcim) (?:příjemcům|adresátům|príjemcom|adresátom)[^:\\n@]{0,60}:',
    'az alábbi (?:címzett|cím)[^:\\n@]{0,60}:',
    '(?:către )?(?:următor(?:ii|ilor)) destinatari(?:lor)?[^:\\n@]{0,60}:',
    '(?:følgende|följande) (?:mottakere?|modtagere?|mottagare|adresser?)[^:\\n@]{0,60}:',
    'seuraav(?:ille|iin|alle) (?:vastaanottaj|osoitte)[^:\\n@]{0,60}:',
    'aşağıdaki (?:alıcı|adres)[^:\\n@]{0,60}:',
    '(?:ακόλουθους|παρακάτω) παραλήπτες[^:\\n@]{0,60}:',
    '(?:таким|наступним) (?:одержувачам|отримувачам|адресатам)[^:\\n@]{0,60}:',
  ],
  failed: ['(?:příjemce|príjemca|címzett|destinatar|mottaker|vastaanottaja|alıcı|παραλήπτης|одержувач): ?'],
  refused: [
    '(?:ne(?:mohla|bylo|byla|bola) (?:být |možné )?(?:doručen|doručit)|nedoručiteln|nepodařilo se doručit|nepodarilo sa doručiť)',
    'nem (?:sikerült )?(?:kézbesít|lehetett kézbesíteni)|kézbesíthetetlen',
    'nu a putut fi (?:livrat|trimis)|nelivrat',
    '(?:kunne|kunde|kunna) (?:ikke|inte) (?:leveres|levereras|afleveres|sendes)',
    'ei voitu (?:toimittaa|välittää)',
    '(?:teslim|iletil)(?: edil)?emedi',
    'δεν (?:ήταν δυνατή η παράδοση|παραδόθηκε)',
    'не (?:може бути|було|вдалося) (?:доставлен|доставити)',
  ],
} satisfies Phrases;
