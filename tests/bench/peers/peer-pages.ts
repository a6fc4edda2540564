/** The same questionnaire as a page of plain HTML, in SurveyJS and in LHC-Forms: the least that each one's manual asks for. */
import { A_PAGE, type Question } from './questionnaire.ts';

/** A page of its own: its HTML, and the files that it asks for, by package. */
export interface PeerPage {
  readonly html: string;
  readonly from: readonly string[];
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
/** As a value in a script: `<` could end the element. */
const inScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
const page = (head: string, body: string): string =>
  `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Questionnaire</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;

/** Native radios and one listener that keeps the answers: what a form cannot cost less than. */
export const plainPage = (questions: readonly Question[]): PeerPage => ({
  from: [],
  html: page('<style>body{font:16px sans-serif;max-width:40em;margin:auto}fieldset{margin:1em 0}label{display:block;padding:.5em}label:has(:checked){background:#dde}</style>',
    `<form>${questions.map(({ code, title, choices }) => `<fieldset><legend>${escaped(title)}</legend>${choices.map((text, at) => `<label><input type="radio" name="${code}" value="${String(at + 1)}"> ${escaped(text)}</label>`).join('')}</fieldset>`).join('')}<output></output></form>`
    + '<script>const given={};document.forms[0].addEventListener("change",({target})=>{given[target.name]=target.value;document.querySelector("output").value=Object.keys(given).length+" answered"})</script>'),
});

/** @param aPage how many questions stand on one page */
export const surveyJsPage = (questions: readonly Question[], aPage: number = A_PAGE): PeerPage => {
  const elements = questions.map(({ code, title, choices }) => ({ type: 'radiogroup', name: code, title, choices: choices.map((text, at) => ({ value: at + 1, text })) }));
  const pages = Array.from({ length: Math.ceil(elements.length / aPage) }, (_one, at) => ({ elements: elements.slice(at * aPage, (at + 1) * aPage) }));
  return {
    from: ['survey-core', 'survey-js-ui'],
    html: page('<link rel="stylesheet" href="survey-core.fontless.min.css"><script defer src="survey.core.min.js"></script><script defer src="survey-js-ui.min.js"></script>',
      `<div id="form"></div><script>document.addEventListener("DOMContentLoaded",()=>{const survey=new Survey.Model(${inScript({ pages })});survey.render(document.getElementById("form"));window.nextPage=()=>survey.currentPageNo===survey.pageCount-1?(survey.currentPageNo=0):survey.nextPage()})</script>`),
  };
};

export const lhcFormsPage = (questions: readonly Question[]): PeerPage => {
  const items = questions.map(({ code, title, choices }) => ({ questionCode: code, linkId: code, question: title, dataType: 'CNE', answers: choices.map((text, at) => ({ code: String(at + 1), text })), questionCardinality: { min: '1', max: '1' } }));
  const form = { code: 'questionnaire', name: 'Questionnaire', type: 'LOINC', template: 'table', templateOptions: { defaultAnswerLayout: { answerLayout: { type: 'RADIO_CHECKBOX', columns: '1' } } }, items };
  return {
    from: ['lforms'],
    html: page('<link rel="stylesheet" href="styles.css"><script defer src="zone.min.js"></script><script defer src="lhc-forms.js"></script>',
      `<div id="form"></div><script>document.addEventListener("DOMContentLoaded",()=>{LForms.Util.addFormToPage(${inScript(form)},"form")})</script>`),
  };
};
