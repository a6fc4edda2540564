/** The page docs/benchmarks.md, made whole from one run. */
import { cpus } from 'node:os';
import type { Measure } from './bench.ts';
import { EDITS, type FormRow } from './peers/compare.ts';
import type { PdfRow } from './peers/pdf-figures.ts';
import type { SearchFigures } from './search-figures.ts';
import { PINNED_PEERS } from './peers/fetch-peers.ts';

/** Everything that one run measured. */
export interface Results {
  readonly date: string;
  readonly browser: string;
  readonly rounds: number;
  /** What else the machine did meanwhile, as whoever ran it knows. */
  readonly beside: string | undefined;
  readonly forms: readonly FormRow[];
  readonly pdfs: readonly PdfRow[];
  readonly search: SearchFigures;
  readonly engine: readonly Measure[];
}

/** A ratio of the comparison with what the design allows it to be. */
interface Ratio {
  readonly what: string;
  readonly found: number;
  /** The same ratio for plain HTML: no form can come below it. */
  readonly floor: number;
  readonly budget: number;
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_one, at) => (at === 0 ? '---' : '---:')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const whole = (value: number): string => Math.round(value).toLocaleString('en-GB');
const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(1);
const two = (value: number): string => value.toFixed(2);

/** Gives the ratios that have a budget. @throws when a form is missing from the run */
export const ratiosOf = (forms: readonly FormRow[]): readonly Ratio[] => {
  const named = (name: string): FormRow => {
    const found = forms.find((form) => form.name === name);
    if (!found) throw new Error(`${name} is not in the run`);
    return found;
  };
  const [ours, survey, lhc, floor] = [named('this product'), named('SurveyJS, 14 a page'), named('LHC-Forms'), named('plain HTML (the floor)')];
  return [
    { what: 'interactive, against SurveyJS, 14 a page', found: ours.interactive / survey.interactive, floor: floor.interactive / survey.interactive, budget: 0.45 },
    { what: 'interactive, against LHC-Forms', found: ours.interactive / lhc.interactive, floor: floor.interactive / lhc.interactive, budget: 0.33 },
    { what: 'a choice until it is drawn, 95th percentile, against SurveyJS, 14 a page', found: ours.pressP95 / survey.pressP95, floor: floor.pressP95 / survey.pressP95, budget: 0.2 },
    { what: 'the same, against plain HTML', found: ours.pressP95 / floor.pressP95, floor: 1, budget: 1.5 },
    { what: `memory after ${String(EDITS)} edits, against SurveyJS, 14 a page`, found: ours.heapMBAfterEdits / survey.heapMBAfterEdits, floor: floor.heapMBAfterEdits / survey.heapMBAfterEdits, budget: 0.5 },
  ];
};

const formsTable = (forms: readonly FormRow[]): string => table(
  ['form', 'KB sent', 'interactive, s', 'blocked, ms', 'a choice: median / 95th percentile, ms', 'elements', `memory, MB: before / after ${String(EDITS)} edits`],
  forms.map((form) => [form.name === 'this product' ? '**this product**' : form.name, form.sentKB === form.sentKBAtQuestions ? whole(form.sentKB) : `${whole(form.sentKB)} (${whole(form.sentKBAtQuestions)} at the questions)`,
    seconds(form.interactive), whole(form.blocked), `${whole(form.pressMedian)} / ${whole(form.pressP95)}`, whole(form.elements), `${form.heapMB.toFixed(1)} / ${form.heapMBAfterEdits.toFixed(1)}`]),
);

/** Gives the whole page. */
export const benchmarksPage = ({ date, browser, rounds, beside, forms, pdfs, search, engine }: Results): string => `# Benchmarks

Made by \`npm run bench -- --write\` on ${date}; nothing here is written by hand. One machine (${String(cpus().length)} cores, Node ${process.versions.node}, ${browser}), one run:
read ratios, not times.${beside === undefined ? '' : ` ${beside}`}

## The same questions in other forms

Seventy questions with four choices each, in our own words: as a page of plain HTML (what no form can cost less than), in this product, in
SurveyJS and in LHC-Forms (${PINNED_PEERS.map(({ name, version }) => `${name} ${version}`).join(', ')}). All come from one server, gzipped alike, to Chromium at a quarter of the machine's
speed and on a slow line (1.4 Mbit/s, 0.56 s a request). Medians of ${String(rounds)} rounds in which the forms take turns.

${formsTable(forms)}

- **Interactive:** the first choice is drawn and the last long task is over, with 1.5 s of quiet after it. In this product that is the first
  page, whose form can be filled in; the questions about a child come after the danger question and the household. The rules arrive and are
  read while that form can already be used; where reading them takes 50 ms or more at once, it counts here too.
- **A choice:** from the press to the picture, as the browser's own event timing tells it, in steps of 8 ms; twelve questions, three presses
  each. The others store an answer. This product also works out every level, reason and question anew, with its real page around it.
- **Elements:** with the questions in view. **Memory:** what scripts hold after all rubbish was collected. This product's holds the whole bank
  of rules, indicators, steps and sources, which the others do not have.

| ratio | found | plain HTML's own | budget | |
| --- | ---: | ---: | ---: | --- |
${ratiosOf(forms).map(({ what, found, floor, budget }) => `| ${what} | ${two(found)} | ${two(floor)} | ${two(budget)} | ${found <= budget ? 'kept' : floor > budget ? '**not kept**, nor by plain HTML' : '**not kept**'} |`).join('\n')}

## Records as PDF

In the hosted app at a quarter of the machine's speed. "First" loads the PDF writer and its fonts; the page answers meanwhile but for the
longest block.

${table(['record', 'pages', 'KB', 'first, s', 'again, s', 'longest block, ms'], pdfs.map((pdf) => [pdf.what, whole(pdf.pages), whole(pdf.sizeKB), seconds(pdf.first), seconds(pdf.again), whole(pdf.longestBlock)]))}

## The threshold search

Each letter is a search of its own. From the letter until all that it brings about is in the page, at a quarter of the machine's speed, in
pages opened five seconds before, ${whole(search.strokes)} letters: median ${search.median.toFixed(1)} ms, 95th percentile ${search.p95.toFixed(1)} ms, slowest ${search.slowest.toFixed(1)} ms (a picture of the screen: 16.7 ms). The slowest came at
${search.slowestAt.map((typed) => `“${typed}”`).join(', ')}.

## The engine, and how its cost grows

Time of the process itself in milliseconds, in Node at full speed, with every indicator rated.

${table(['work', 'median', 'slowest of nine', 'budget'], engine.map(({ what, median, slowest, budget }) => [what, median.toFixed(2), slowest.toFixed(2), budget === undefined ? '' : String(budget)]))}
`;
