/** Calendar dates as people write them, without time zones: `2025-03-09`, and the vaguer `2025-03` and `2025`. */

/** An exact day, `YYYY-MM-DD`. */
export type CalendarDate = string & { readonly calendarDate?: unique symbol };

/** A day, a month, a season or a year, kept as vague as it was told: `2025-03-09`, `2025-03`, `2024-summer`, `2024`. */
export type ApproximateDate = string & { readonly approximateDate?: unique symbol };

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH = /^(\d{4})-(\d{2})$/;
const SEASON = /^(\d{4})-(spring|summer|autumn|winter)$/;
const YEAR = /^(\d{4})$/;
const MONTH_NAMES = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const SEASON_MONTHS: Readonly<Record<string, readonly [number, number]>> = { spring: [3, 5], summer: [6, 8], autumn: [9, 11], winter: [12, 14] };

const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const two = (n: number): string => String(n).padStart(2, '0');

/** Says whether `text` is a real day of the calendar, written `YYYY-MM-DD`. */
export const isCalendarDate = (text: string): text is CalendarDate => {
  const match = DAY.exec(text);
  if (!match) return false;
  const month = Number(match[2]);
  const day = Number(match[3]);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(match[1]), month);
};

/** Says whether `text` is a day, month, season or year in the form this module keeps. */
export const isApproximateDate = (text: string): text is ApproximateDate => {
  if (isCalendarDate(text) || YEAR.test(text) || SEASON.test(text)) return true;
  const month = Number(MONTH.exec(text)?.[2] ?? 0);
  return month >= 1 && month <= 12;
};

/** Days since 1 January 1970, so that dates can be compared and subtracted. */
export const dayNumber = (date: CalendarDate): number => {
  const match = DAY.exec(date);
  if (!match) throw new Error('not a calendar date');
  return Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / 86_400_000;
};

/** Whole days from `earlier` to `later`; negative when they are the other way round. */
export const daysBetween = (earlier: CalendarDate, later: CalendarDate): number => dayNumber(later) - dayNumber(earlier);

const fromDayNumber = (days: number): CalendarDate => new Date(days * 86_400_000).toISOString().slice(0, 10);

/** The date `days` after `date` (before it when negative). */
export const addDays = (date: CalendarDate, days: number): CalendarDate => fromDayNumber(dayNumber(date) + days);

/** The date `count` working days (Monday to Friday; bank holidays are not known) after `date`. */
export const addWorkingDays = (date: CalendarDate, count: number): CalendarDate => {
  let day = dayNumber(date);
  for (let left = count; left > 0; ) {
    day += 1;
    const weekday = new Date(day * 86_400_000).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return fromDayNumber(day);
};

/** The same day `count` months later (earlier when negative), or the last day of a shorter month. */
export const addMonths = (date: CalendarDate, count: number): CalendarDate => {
  const match = DAY.exec(date);
  if (!match) throw new Error('not a calendar date');
  const months = Number(match[1]) * 12 + Number(match[2]) - 1 + count;
  const year = Math.floor(months / 12);
  const month = (months % 12 + 12) % 12 + 1;
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(Math.min(Number(match[3]), daysInMonth(year, month)))}`;
};

/** First and last day that an approximate date can mean. Winter 2024 runs from December 2024 to February 2025. */
export const spanOf = (date: ApproximateDate): { readonly first: CalendarDate; readonly last: CalendarDate } => {
  if (isCalendarDate(date)) return { first: date, last: date };
  const month = MONTH.exec(date);
  if (month) return { first: `${date}-01`, last: `${date}-${two(daysInMonth(Number(month[1]), Number(month[2])))}` };
  const season = SEASON.exec(date);
  if (season) {
    const [from, to] = SEASON_MONTHS[season[2] ?? ''] ?? [1, 12];
    const year = Number(season[1]);
    const endYear = to > 12 ? year + 1 : year;
    const endMonth = to > 12 ? to - 12 : to;
    return { first: `${year}-${two(from)}-01`, last: `${endYear}-${two(endMonth)}-${two(daysInMonth(endYear, endMonth))}` };
  }
  return { first: `${date}-01-01`, last: `${date}-12-31` };
};

/** An approximate date in words: "9 March 2025", "March 2025", "summer 2024", "2024". */
export const dateInWords = (date: ApproximateDate): string => {
  const day = DAY.exec(date);
  if (day) return `${Number(day[3])} ${MONTH_NAMES[Number(day[2]) - 1]} ${day[1]}`;
  const month = MONTH.exec(date);
  if (month) return `${MONTH_NAMES[Number(month[2]) - 1]} ${month[1]}`;
  const season = SEASON.exec(date);
  if (season) return `${season[2]} ${season[1]}`;
  return date;
};
