/**
 * Words on buttons and tabs of windows, in the languages whose pictures can be read. Lower case.
 * A line of nothing else says nothing about the error.
 */
const WORDS: readonly string[] = [
  ...[
    'ok',
    'okay',
    'cancel',
    'cancel all',
    'yes',
    'no',
    'help',
    'close',
    'retry',
    'try again',
    'ignore',
    'abort',
    'done',
  ],
  ...[
    'details',
    'settings',
    'options',
    'continue',
    'dismiss',
    'back',
    'next',
    'learn more',
    'show details',
    'hide details',
  ],
  ...['errors', 'tasks', 'tasks errors', 'enter new password', 'copy', 'reply', 'archive', 'view certificate'],
  ...[
    'abbrechen',
    'alle abbrechen',
    'ja',
    'nein',
    'hilfe',
    'schließen',
    'wiederholen',
    'einstellungen',
    'weiter',
    'zurück',
  ],
  ...['annuler', 'oui', 'non', 'aide', 'fermer', 'réessayer', 'réglages', 'paramètres', 'continuer', 'détails'],
  ...['aceptar', 'cancelar', 'sí', 'ayuda', 'cerrar', 'reintentar', 'ajustes', 'continuar', 'detalles'],
  ...['annulla', 'sì', 'aiuto', 'chiudi', 'riprova', 'impostazioni', 'continua', 'dettagli'],
  ...['annuleren', 'nee', 'sluiten', 'opnieuw', 'instellingen', 'doorgaan'],
  ...['anuluj', 'tak', 'nie', 'pomoc', 'zamknij', 'ponów', 'ustawienia', 'kontynuuj', 'szczegóły'],
  ...['sim', 'não', 'ajuda', 'fechar', 'repetir', 'definições', 'configurações', 'detalhes'],
  ...['キャンセル', 'はい', 'いいえ', '閉じる', '再試行', '設定', '続ける', '詳細'],
];

/** Letters that readers of pictures mix up count as one. */
const look = (words: string) => words.replace(/[i1|]/g, 'l');
const FURNITURE = new Set(WORDS.map(look));
/** Longest name of a button, in words. */
const LONGEST = 3;

/** Whether a line is made of button words only, however many stand side by side. */
export function isFurniture(line: string): boolean {
  const words = look(line.toLowerCase()).match(/[\p{L}\p{M}]+/gu) ?? [];
  const hasMore = /[\p{N}@]/u.test(line);
  if (words.length === 0 || words.length > 12 || hasMore) return false;
  let at = 0;
  while (at < words.length) {
    const length = [LONGEST, 2, 1].find((count) => FURNITURE.has(words.slice(at, at + count).join(' ')));
    if (length === undefined) return false;
    at += length;
  }
  return true;
}
