import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {import('./dialogs.mjs').Dialog} Dialog */

const MODULES = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'node_modules', '@fontsource-variable');

/** @param {string} family @param {string} file */
const font = (family, file) =>
  `@font-face{font-family:"${family}";font-weight:100 900;src:url(data:font/woff2;base64,${readFileSync(join(MODULES, file)).toString('base64')})}`;

/** Fonts close to those of the systems: Windows, iOS, Android. */
const fonts = () =>
  [
    font('Win', 'open-sans/files/open-sans-latin-wght-normal.woff2'),
    font('Win Ext', 'open-sans/files/open-sans-latin-ext-wght-normal.woff2'),
    font('Phone', 'inter/files/inter-latin-wght-normal.woff2'),
    font('Robot', 'roboto/files/roboto-latin-wght-normal.woff2'),
  ].join('');

/** More than a hundred files: only for pages that need them. */
const japaneseFonts = () =>
  readFileSync(join(MODULES, 'noto-sans-jp/index.css'), 'utf8').replace(
    /url\(\.\/files\/([^)]+)\)[^;]*/g,
    (_, name) =>
      `url(data:font/woff2;base64,${readFileSync(join(MODULES, 'noto-sans-jp/files', name)).toString('base64')})`,
  );

const STYLES = `
*{box-sizing:border-box;margin:0}
body{padding:14px;background:#d7dde4;width:max-content}
body.dark{background:#101418}
p{margin-bottom:8px}
.buttons{display:flex;gap:8px;justify-content:flex-end}
.outlook{width:560px;background:#f3f3f3;border:1px solid #8a8a8a;font:12px/16px Win,"Win Ext",sans-serif;color:#111}
.outlook h1{font:12px/30px Win,sans-serif;background:#fff;padding:0 10px;border-bottom:1px solid #ccc}
.outlook .tabs{padding:8px 10px 0;color:#333}
.outlook .main{margin:8px 10px;padding:8px;background:#fff;border:1px solid #bbb}
.outlook .buttons{padding:0 10px 10px}
.outlook .buttons span,.message-box .buttons span{border:1px solid #adadad;background:#e9e9e9;padding:3px 14px}
.message-box{width:420px;background:#fff;border:1px solid #6b6b6b;font:12px/16px Win,"Win Ext","Noto Sans JP Variable",sans-serif;color:#000}
.message-box h1{font:12px/30px Win,"Win Ext","Noto Sans JP Variable",sans-serif;padding:0 10px}
.message-box h1::after{content:"\\2715";float:right}
.message-box .main{padding:18px 20px 18px 62px;position:relative}
.message-box .main::before{content:"!";position:absolute;left:16px;top:18px;width:32px;height:32px;border-radius:50%;background:#c42b1c;color:#fff;font:bold 22px/32px Win,sans-serif;text-align:center}
.message-box .buttons{background:#f0f0f0;padding:10px 14px}
.thunderbird{width:480px;background:#fafafa;border:1px solid #bbb;border-radius:8px;font:13px/19px "DejaVu Sans",sans-serif;color:#15141a;padding:16px}
.thunderbird h1{font:bold 14px/20px "DejaVu Sans",sans-serif;margin-bottom:8px}
.thunderbird .buttons span{background:#0a6cff;color:#fff;border-radius:4px;padding:4px 22px}
.ios{width:270px;background:#f2f2f2;border-radius:14px;font:13px/18px Phone,sans-serif;color:#000;text-align:center;overflow:hidden}
.ios h1{font:600 17px/22px Phone,sans-serif;padding:19px 16px 2px}
.ios .main{padding:0 16px 12px}
.ios .buttons{justify-content:stretch;gap:0;border-top:1px solid #c4c4c6;font-size:17px;color:#007aff}
.ios .buttons span{flex:1;padding:11px 0;border-right:1px solid #c4c4c6}
.android{width:340px;background:#fff;border-radius:20px;font:14px/20px Robot,sans-serif;color:#3c4043;padding:14px 16px}
.android h1{font:500 15px/22px Robot,sans-serif;color:#202124}
.android h1::before{content:"\\2709  Mail \\00b7 now";display:block;font:12px/18px Robot,sans-serif;color:#5f6368}
.android .buttons{justify-content:flex-start;color:#1a73e8;font-weight:500}
.webmail{width:600px;background:#fff;font:14px/20px Robot,sans-serif;color:#202124;padding:24px;border-top:4px solid #d93025}
.webmail h1{font:500 22px/28px Robot,sans-serif;margin-bottom:12px}
.webmail .main p:last-child{font:12px/17px "DejaVu Sans Mono",monospace;background:#f1f3f4;padding:10px;margin:10px 0 0}
.terminal{width:600px;background:#fff;font:13px/18px "DejaVu Sans Mono",monospace;color:#111;padding:12px}
.terminal h1{font:inherit}
.terminal p{margin:0;white-space:pre-wrap}
.dark .outlook,.dark .message-box,.dark .thunderbird{background:#2b2b2b;border-color:#555;color:#f0f0f0}
.dark .outlook h1,.dark .outlook .main,.dark .message-box .buttons{background:#1f1f1f;border-color:#444}
.dark .outlook .tabs{color:#ccc}
.dark .buttons span{background:#3a3a3a!important;border-color:#666!important;color:#eee}
.dark .ios{background:#252525;color:#fff}
.dark .ios .buttons,.dark .ios .buttons span{border-color:#444!important;background:none!important;color:#0a84ff}
.dark .android{background:#2d2e31;color:#c4c7c5}
.dark .android h1{color:#e3e3e3}
.dark .android .buttons span{background:none!important;color:#8ab4f8}
.dark .webmail{background:#1f1f1f;color:#e3e3e3}
.dark .webmail .main p:last-child{background:#2f2f2f}
.dark .terminal{background:#0c0c0c;color:#cfcfcf}
`;

/** @param {string} words */
const escaped = (words) => words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

let style = '';

/**
 * The page of one dialog; the picture is taken of its body.
 * @param {Dialog} dialog @param {boolean} dark
 */
export function dialogPage({ look, title, body, buttons = [], language }, dark) {
  style ||= fonts() + STYLES;
  const tabs = look === 'outlook' ? '<div class="tabs">Tasks &nbsp; <b>Errors</b></div>' : '';
  const row = buttons.map((words) => `<span>${escaped(words)}</span>`).join('');
  return `<!doctype html><html lang="${language ?? 'en'}"><meta charset="utf-8"><style>${style}${language === 'jpn' ? japaneseFonts() : ''}</style>
<body class="${dark ? 'dark' : 'light'}"><div class="${look}"><h1>${escaped(title)}</h1>${tabs}
<div class="main">${body.map((words) => `<p>${escaped(words)}</p>`).join('')}</div>
${row === '' ? '' : `<div class="buttons">${row}</div>`}</div></body></html>`;
}
