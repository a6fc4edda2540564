import { dateInWords } from '../base/calendar-date.ts';
import type { Screening, SecondReading } from './screening.ts';

const withReadings = (screening: Screening, readings: readonly SecondReading[]): Screening => {
  const { secondReadings: _before, ...judgement } = screening.judgement;
  return { ...screening, judgement: readings.length === 0 ? judgement : { ...judgement, secondReadings: readings } };
};

/** Gives the screening with a note of a second reading added. Levels, rules and the judgement stay as they are. */
export const withSecondReading = (screening: Screening, reading: SecondReading): Screening => withReadings(screening, [...(screening.judgement.secondReadings ?? []), reading]);

/** Gives the screening without the note at this place, counted from 0. */
export const withoutSecondReading = (screening: Screening, place: number): Screening =>
  withReadings(screening, (screening.judgement.secondReadings ?? []).filter((_, at) => at !== place));

/** Gives the words before a note: "Second reading by SB on 10 March 2026". */
export const secondReadingHead = ({ date, reader }: SecondReading): string =>
  `Second reading${reader === undefined || reader.trim() === '' ? '' : ` by ${reader}`} on ${dateInWords(date)}`;
