import { cleanText } from '../base/clean-text.ts';
import { plainText, type Block, type BlockDocument, type Drawing, type RichText, type Shape } from '../base/document-blocks.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => cleanText(text).replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);
const lines = (text: string): string => escaped(text).replace(/\n/g, '<br>');
const OUTSIDE = /^(https:|mailto:|tel:)/;

const rich = (text: RichText): string => (typeof text === 'string' ? lines(text) : text.map((run) => {
  const words = lines(run.text);
  const marked = run.strong === true ? `<strong>${words}</strong>` : words;
  return run.href !== undefined && OUTSIDE.test(run.href) ? `<a href="${escaped(run.href)}" rel="noopener noreferrer">${marked}</a>` : marked;
}).join(''));

const grey = (tone: number | undefined): string => (tone === undefined ? 'none' : `rgb(${[0, 0, 0].map(() => Math.round(255 * (1 - tone))).join(' ')})`);
const shape = (one: Shape): string => {
  switch (one.kind) {
    case 'line': return `<line x1="${one.x1}" y1="${one.y1}" x2="${one.x2}" y2="${one.y2}" stroke="${grey(one.tone)}" stroke-width="${one.thickness}"/>`;
    case 'rectangle': return `<rect x="${one.x}" y="${one.y}" width="${one.width}" height="${one.height}" fill="${grey(one.fillTone)}" stroke="${grey(one.edgeTone)}" stroke-width="${one.thickness ?? 1}"/>`;
    case 'polygon': return `<polygon points="${one.points.map((point) => point.join(',')).join(' ')}" fill="${grey(one.fillTone)}" stroke="${grey(one.edgeTone)}" stroke-width="${one.thickness ?? 1}"/>`;
    case 'text': return `<text x="${one.x}" y="${one.y}" font-size="${one.size}"${one.strong === true ? ' font-weight="700"' : ''} text-anchor="${one.anchor ?? 'start'}" fill="${grey(one.tone ?? 1)}">${escaped(one.text)}</text>`;
  }
};
const drawing = (picture: Drawing, alternative: string): string =>
  `<svg role="img" aria-label="${escaped(alternative)}" viewBox="0 0 ${picture.width} ${picture.height}">${picture.shapes.map(shape).join('')}</svg>`;

const block = (one: Block): string => {
  switch (one.kind) {
    case 'heading': return `<h${one.level}>${escaped(one.text)}</h${one.level}>`;
    case 'paragraph': return `<p${one.small === true ? ' class="small"' : ''}>${rich(one.text)}</p>`;
    case 'list': { const tag = one.ordered ? 'ol' : 'ul'; return `<${tag}>${one.items.map((item) => `<li>${rich(item)}</li>`).join('')}</${tag}>`; }
    case 'facts': return `<table class="facts"><caption>${escaped(one.caption)}</caption><tbody>${one.rows.map((row) => `<tr><th scope="row">${escaped(row.name)}</th><td>${rich(row.value)}</td></tr>`).join('')}</tbody></table>`;
    case 'table': return `<table><caption>${escaped(one.caption)}</caption><thead><tr>${one.columns.map((column) => `<th scope="col">${escaped(column.title)}</th>`).join('')}</tr></thead><tbody>${
      one.rows.map((row) => `<tr>${row.map((cell, at) => (one.columns[at]?.rowHeader === true ? `<th scope="row">${rich(cell)}</th>` : `<td>${rich(cell)}</td>`)).join('')}</tr>`).join('')}</tbody></table>`;
    case 'callout': return `<section class="callout ${one.tone}"><h2>${escaped(one.title)}</h2>${one.text.map((text) => `<p>${rich(text)}</p>`).join('')}</section>`;
    case 'scale': return `<ol class="scale" aria-label="${escaped(one.alternative)}">${one.steps.map((step, at) => (at === one.chosen ? `<li class="chosen"><strong>${escaped(step)} (suggested)</strong></li>` : `<li>${escaped(step)}</li>`)).join('')}</ol>`;
    case 'figure': return `<figure>${drawing(one.drawing, one.alternative)}<figcaption>${escaped(one.caption)}</figcaption></figure>`;
    case 'pageBreak': return '<hr class="page">';
  }
};

const STYLE = `
:root{color-scheme:light}
body{font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Arial,sans-serif;color:#0b0c0c;background:#fff;max-width:60rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.9rem;line-height:1.2}h2{font-size:1.4rem;margin-top:2.2rem}h3{font-size:1.1rem;margin-top:1.6rem}
p,li{max-width:46rem}
table{border-collapse:collapse;width:100%;margin:1rem 0}caption{text-align:left;font-weight:700;padding:.3rem 0}
th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid #505a5f;overflow-wrap:anywhere}thead th{border-bottom-width:2px}
.facts th{width:14rem}
.callout{border:1px solid #505a5f;padding:.2rem 1rem;margin:1rem 0}.callout.urgent{border:4px solid #0b0c0c}.callout h2{margin-top:.6rem;font-size:1.2rem}
.scale{display:flex;flex-wrap:wrap;gap:.4rem;list-style:none;padding:0}.scale li{border:1px solid #505a5f;padding:.4rem .8rem}.scale .chosen{border:3px solid #0b0c0c}
.small,footer{font-size:.875rem}svg{max-width:100%;height:auto}hr.page{border:0;margin:0}
@media print{@page{size:A4;margin:18mm}body{margin:0;padding:0;max-width:none;font-size:10.5pt}h1,h2,h3,caption{break-after:avoid}tr,.callout,figure{break-inside:avoid}thead{display:table-header-group}hr.page{break-after:page}a{color:inherit}}
`;

/** Gives the record as one self-contained page: no script, no outside part, ready to read, print or attach. */
export const htmlRecord = (document: BlockDocument): string => `<!doctype html>
<html lang="${document.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(document.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${document.blocks.map(block).join('\n')}
</main>
<footer><p>${escaped(document.footer)}</p></footer>
</body>
</html>
`;

/** Gives the whole text of a document in reading order, for checks that nothing is lost. */
export const textOf = (document: BlockDocument): readonly string[] => document.blocks.flatMap((one): readonly string[] => {
  switch (one.kind) {
    case 'heading': return [one.text];
    case 'paragraph': return [plainText(one.text)];
    case 'list': return one.items.map(plainText);
    case 'facts': return [one.caption, ...one.rows.flatMap((row) => [row.name, plainText(row.value)])];
    case 'table': return [one.caption, ...one.columns.map((column) => column.title), ...one.rows.flatMap((row) => row.map(plainText))];
    case 'callout': return [one.title, ...one.text.map(plainText)];
    case 'scale': return [...one.steps];
    case 'figure': return [one.caption];
    case 'pageBreak': return [];
  }
});
