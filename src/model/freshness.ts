import { addMonths, daysBetween, type CalendarDate } from '../base/calendar-date.ts';

/** A pack is to be checked again after this many days, and is too old to trust after the second number. */
const CHECK_PACK_DAYS = 90;
const OLD_PACK_DAYS = 365;
/** Guidance is to be looked at again after half a year, and each 1 September, when the school guidance changes. */
const CHECK_GUIDANCE_MONTHS = 6;

/** How fresh a pack of levels and contacts is. */
export const packFreshness = (checkedOn: CalendarDate, today: CalendarDate): 'fresh' | 'checkAgain' | 'tooOld' => {
  const days = daysBetween(checkedOn, today);
  return days > OLD_PACK_DAYS ? 'tooOld' : days > CHECK_PACK_DAYS ? 'checkAgain' : 'fresh';
};

/** Says whether the guidance behind the rules should be looked at again: half a year has gone by, or a 1 September. */
export const guidanceIsStale = (checkedOn: CalendarDate, today: CalendarDate): boolean => {
  const year = Number(checkedOn.slice(0, 4));
  const september = checkedOn < `${year}-09-01` ? `${year}-09-01` : `${year + 1}-09-01`;
  return today >= addMonths(checkedOn, CHECK_GUIDANCE_MONTHS) || today >= september;
};

/** What to tell the practitioner about old guidance or an old pack; empty while both are fresh. */
export const freshnessWarnings = (guidanceCheckedOn: CalendarDate, pack: { readonly areaName: string; readonly checkedOn: CalendarDate }, today: CalendarDate): readonly string[] => {
  const freshness = packFreshness(pack.checkedOn, today);
  return [
    ...(guidanceIsStale(guidanceCheckedOn, today) ? ['The guidance behind the rules has not been checked for half a year, or not since 1 September. It may have changed: look at the current edition.'] : []),
    ...(freshness === 'tooOld' ? [`The levels and telephone numbers of ${pack.areaName} were checked more than a year ago. Do not rely on them: look at your partnership's page.`] : []),
    ...(freshness === 'checkAgain' ? [`The levels and telephone numbers of ${pack.areaName} were checked more than 90 days ago. Check a number before you rely on it.`] : []),
  ];
};
