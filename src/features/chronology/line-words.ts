import type { TableBytesProblem, TableEncoding } from '../../model/read-events-bytes.ts';
import { MOST_TABLE_LINES, type EventTableProblem, type LineNotice, type LineProblem, type ReadLine } from '../../model/read-events.ts';
import { EVENT_KIND_WORDS } from '../../model/words.ts';
import { dateProblemWords } from '../../ui/date-problem-words.ts';
import type { DateProblem } from '../../ui/read-date.ts';
import { inThousands } from './event-words.ts';
import type { LineCounts } from './line-state.ts';

const DATE_PROBLEMS: readonly DateProblem[] = ['empty', 'notUnderstood', 'monthMissing', 'yearMissing', 'noSuchDay', 'noSuchMonth', 'unlikelyYear'];

/** Gives a problem of a line as a sentence that says what to do. */
export const problemInWords = (problem: LineProblem): string => {
  switch (problem.field) {
    case 'date':
      if (problem.reason === 'notUnderstood') return `Date not understood. ${dateProblemWords(DATE_PROBLEMS.find((one) => one === problem.why) ?? 'notUnderstood')}.`;
      return problem.reason === 'missing' ? 'No date. Enter one.' : 'This date is after the day of the screening. Check it.';
    case 'kind':
      if (problem.reason === 'oneOf') return `This could be ${problem.kinds.map((kind) => EVENT_KIND_WORDS[kind].toLowerCase()).join(' or ')}. Choose one.`;
      if (problem.reason === 'guessed') return 'What happened is a guess from the words. Check it, then tick the line.';
      return problem.reason === 'missing' ? 'It is not said what happened. Choose one.' : 'What happened was not understood. Choose one.';
    case 'children':
      return problem.reason === 'notListed' ? `“${problem.words.join(', ')}” is no child on your list. Choose whom it concerns.` : `“${problem.words.join(', ')}” could be more than one child. Choose whom it concerns.`;
    case 'line':
      return problem.reason === 'alreadyListed' ? 'The same event is already there. Tick the line only if it happened twice.' : 'This line is too long for one event.';
  }
};

const NOTICES: Readonly<Record<LineNotice, string>> = {
  serialNumber: 'The date was a spreadsheet’s day number and was turned into a date. Check one against your table.',
  formula: 'Begins like a formula. It is kept as plain words and never worked out.',
};

/** Gives a notice of a line as a sentence. */
export const noticeInWords = (notice: LineNotice): string => NOTICES[notice];

const STANDINGS: Readonly<Record<ReadLine['standing'], string>> = {
  ready: 'Ready', needsAttention: 'Needs attention', heading: 'Left out: column titles', aboveHeading: 'Left out: stands above the column titles', blank: 'Left out: blank line',
};

/** Gives in short how a line was understood. */
export const standingInWords = (standing: ReadLine['standing']): string => STANDINGS[standing];

const REFUSALS: Readonly<Record<EventTableProblem | TableBytesProblem, string>> = {
  empty: 'There is nothing to read. Paste a table or choose a file first.',
  tooLarge: 'This table is larger than 2 MB, so nothing was read. Keep only the rows about this family, or split it into parts.',
  tooManyLines: `This table has more than ${inThousands(MOST_TABLE_LINES)} lines, so nothing was read. Keep only the rows about this family, or split it into parts.`,
  workbook: 'This file is a workbook. Open it in your spreadsheet program, choose “Save as” and then CSV, or copy the cells and paste them here.',
  pdf: 'This file is a PDF. Copy the table out of it and paste it here.',
  notText: 'This file is not a table of text. Save it as CSV, or copy the cells and paste them here.',
};

/** Gives why a table was not read at all, and what to do. */
export const refusalInWords = (problem: EventTableProblem | TableBytesProblem): string => REFUSALS[problem];

const ENCODINGS: Readonly<Record<TableEncoding, string>> = { 'utf-8': 'UTF-8', 'utf-16': 'UTF-16', 'windows-1252': 'windows-1252, an older Western European coding' };

/** Gives how the bytes of a file were read, so that odd letters can be explained. */
export const encodingInWords = (encoding: TableEncoding): string => `The file was read as ${ENCODINGS[encoding]}. If letters with accents look wrong, save it again as UTF-8.`;

const lines = (count: number): string => `${inThousands(count)} ${count === 1 ? 'line' : 'lines'}`;

/** Gives the lines left out, with their reasons; the numbers add up. */
export const leftOutInWords = (counts: LineCounts): string => {
  const reasons = [
    counts.needAttention > 0 ? `${counts.needAttention} need attention` : '', counts.unticked > 0 ? `${counts.unticked} unticked by you` : '',
    counts.headings > 0 ? `${counts.headings} with titles` : '', counts.blank > 0 ? `${counts.blank} blank` : '',
  ].filter((part) => part !== '');
  const leftOut = counts.all - counts.willBeAdded;
  return leftOut === 0 ? 'No line is left out.' : `${lines(leftOut)} left out: ${reasons.join(', ')}.`;
};

/** Gives what will become of all lines. */
export const countsInWords = (counts: LineCounts): string => `${lines(counts.all)} read. ${lines(counts.willBeAdded)} will be added. ${leftOutInWords(counts)}`;
