import { STATUS_WORDS, type ReportDocument, type ReportHop, type ReportSection } from './report-document.ts';

const STYLE = `:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}
h1{font-size:1.5rem}h2{font-size:1.1rem;margin-top:2rem}dl{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.25rem 1rem}dt{opacity:.75}dd{margin:0}
pre{white-space:pre-wrap;border:1px solid;border-radius:.5rem;padding:.75rem;font-size:.875rem}
.path{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.5rem}.path li{flex:1 1 5.5rem;font-size:.875rem;border:1px solid;border-radius:.5rem;padding:.5rem .75rem}.path b,.path span{display:block}
.path .problem{border-width:3px;border-style:double}.path .unchecked{border-style:dashed}
@media print{body{font-size:11pt;margin:0;max-width:none}h2{break-after:avoid}dt,li{break-inside:avoid}}@media(max-width:40rem){dl{grid-template-columns:1fr}}`;

/**
 * The report as one static page: no script, nothing fetched, a policy of its own that forbids both.
 * Every value goes through `escape`; there is no other way into the page.
 */
export function toHtml(report: ReportDocument): string {
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width">',
    `<title>${escape(report.title)}</title><style>${STYLE}</style></head><body>`,
    `<h1>${escape(report.title)}</h1>`,
    ...report.summary.map((line) => `<p>${escape(line)}</p>`),
    ...report.sections.map(section),
    '</body></html>',
    '',
  ].join('\n');
}

const section = (part: ReportSection): string => `<h2>${escape(part.heading)}</h2>\n${body(part)}`;

function body(part: ReportSection): string {
  switch (part.kind) {
    case 'facts':
      return `<dl>${part.rows.map(([name, value]) => `<dt>${escape(name)}</dt><dd>${escape(value)}</dd>`).join('\n')}</dl>`;
    case 'list':
      return `<ul>${part.items.map((item) => `<li>${escape(item)}</li>`).join('\n')}</ul>`;
    case 'path':
      return `<ol class="path">${part.hops.map(hop).join('\n')}</ol>`;
    case 'talk':
      return `<pre>${part.lines.map(escape).join('\n')}</pre>`;
  }
}

/** The frame is double where it stops and dashed where nothing was tested, and the words say it too. */
const hop = ({ name, status, said }: ReportHop): string =>
  `<li class="${status}"><b>${escape(name)}</b><span>${SIGNS[status]} ${STATUS_WORDS[status]}</span>${said === undefined ? '' : `<span>${escape(said)}</span>`}</li>`;
const SIGNS: Readonly<Record<ReportHop['status'], string>> = { passed: '✓', problem: '✕', look: '!', unchecked: '–' };

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
