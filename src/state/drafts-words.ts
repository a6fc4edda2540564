const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' });

/** Gives the time of day of a moment, such as "14:02". @param moment milliseconds since 1970 */
export const clockTime = (moment: number): string => CLOCK.format(moment);

/** Gives the day of a moment, such as "9 March". @param moment milliseconds since 1970 */
export const dayInWords = (moment: number): string => DAY.format(moment);

/** Gives a moment as a person says it: "14:02 today", "14:02 on 9 March". Both in milliseconds since 1970. */
export const momentInWords = (moment: number, now: number): string =>
  new Date(moment).toDateString() === new Date(now).toDateString() ? `${clockTime(moment)} today` : `${clockTime(moment)} on ${dayInWords(moment)}`;
