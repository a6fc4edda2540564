import type { ChildAge } from '../model/household.ts';
import type { AgeBand } from '../model/indicator.ts';
import { stemOf, wordsOf } from './threshold-search-words.ts';

/** What a search is about when its words say what its number means. */
export type Subject = 'leftAlone' | 'inCharge' | 'attendance' | 'clutter' | 'missedAppointments' | 'contacts' | 'emergencyVisits' | 'missing' | 'bookingWeeks' | 'injury';

/** An age and a number found in a search, with what they are about. */
export interface AskedNumber {
  readonly age: ChildAge | undefined;
  readonly ageLabel: string | undefined;
  readonly band: AgeBand | undefined;
  /** Stems of the words that told the age. */
  readonly ageWords: ReadonlySet<string>;
  readonly subject: Subject | undefined;
  readonly count: number | undefined;
  /** The sign that the subject belongs to. */
  readonly indicator: string | undefined;
  /** Numbers of the search that were read as nothing, as they were typed. */
  readonly unread: readonly string[];
}

interface SubjectWords {
  readonly subject: Subject;
  readonly indicator: string;
  /** At least one stem of each list is in the search. */
  readonly all: readonly (readonly string[])[];
  /** Said so, it is about something else. */
  readonly unless?: RegExp;
  /** What a bare number is. */
  readonly number: 'years' | 'count' | 'none';
  readonly least: number;
  readonly most: number;
}

const stems = (words: string): readonly string[] => words.split(' ').map(stemOf);

/** A child who went to the clinic, or went missing from it, missed no appointment. */
const ATTENDED = /\bmissing from\b|^(?!.*\b(?:not|never|fail\w*|miss\w*|dnas?|wnbs?|(?:did|does|do|was|is|has|wo|would|could|ca)n['\u2019]?t)\b).*\battend/i;

const SUBJECTS: readonly SubjectWords[] = [
  { subject: 'inCharge', indicator: 'SU2', all: [stems('babysit babysitting babysitter charge minding')], number: 'years', least: 0, most: 17 },
  { subject: 'leftAlone', indicator: 'SU1', all: [stems('alone unattended latchkey unsupervised')], number: 'years', least: 0, most: 17 },
  // Before attendance: "did not attend 3 appointments" is about appointments.
  { subject: 'missedAppointments', indicator: 'HE1', all: [stems('dna dnas wnb wnbs missed missing brought attend'), stems('dna dnas wnb wnbs appointment appointments brought clinic dentist hospital jab jabs vaccination vaccine immunisation imms injection review checkup optician camhs physio hosp gp dr doctor midwife')], unless: ATTENDED, number: 'count', least: 1, most: 50 },
  { subject: 'attendance', indicator: 'ED1', all: [stems('attendance attend attending absence absent pa')], number: 'count', least: 0, most: 100 },
  { subject: 'clutter', indicator: 'HC3', all: [stems('clutter cluttered cir hoarding hoarder hoard')], number: 'count', least: 1, most: 9 },
  { subject: 'contacts', indicator: 'HI1', all: [stems('contact contacts referral referrals referred mash nfa nfas')], number: 'count', least: 1, most: 50 },
  { subject: 'emergencyVisits', indicator: 'HE12', all: [stems('aande emergency casualty')], number: 'count', least: 1, most: 50 },
  { subject: 'bookingWeeks', indicator: 'PB1', all: [stems('booking booked booker book antenatal')], number: 'count', least: 4, most: 42 },
  { subject: 'missing', indicator: 'SU5', all: [stems('missing misper absconding runaway')], number: 'count', least: 1, most: 50 },
  { subject: 'injury', indicator: 'SU10', all: [stems('bruise bruised bruises bruising fracture fractured burn burnt scald scalded mark broken injury injured')], number: 'none', least: 0, most: 0 },
];

/** What a child does or what happens to the body: a number that ends such a search is the child's age. */
const OF_A_CHILD = new Set(stems('harm selfharm suicide suicidal cutting overdose overdosed hitting hit smack smacked bruise bruised bruises burn burnt scald fracture'));
const LEAST_YEARS = 4;

interface AgeWord { readonly age: ChildAge; readonly band: AgeBand; readonly label: string }
const born = (years: number, months = 0): ChildAge => ({ kind: 'born', years, months });
const BABY: AgeWord = { age: born(0, 4), band: 'under-1', label: 'a baby' };
const UNBORN: AgeWord = { age: { kind: 'unborn' }, band: 'unborn', label: 'an unborn baby' };
const TEENAGER: AgeWord = { age: born(14), band: '11-15', label: 'a teenager' };
const AGE_WORDS: ReadonlyMap<string, AgeWord> = new Map([
  ...['baby', 'babies', 'babby', 'newborn', 'infant'].map((word) => [stemOf(word), BABY] as const),
  ...['unborn', 'pregnant', 'pregnancy', 'antenatal', 'foetus', 'bump'].map((word) => [stemOf(word), UNBORN] as const),
  ...['toddler', 'tot'].map((word) => [stemOf(word), { age: born(2), band: '1-4', label: 'a toddler (2 years)' }] as const),
  ...['teen', 'teenager', 'teenage', 'adolescent'].map((word) => [stemOf(word), TEENAGER] as const),
]);

const bandOf = (months: number): AgeBand => (months < 12 ? 'under-1' : months < 60 ? '1-4' : months < 132 ? '5-10' : months < 192 ? '11-15' : '16-17');
const inMonths = (count: number): AgeWord => {
  const years = Math.floor(count / 12);
  return { age: born(years, count % 12), band: bandOf(count), label: count < 24 ? `${count} ${count === 1 ? 'month' : 'months'}` : `${years} years` };
};
const inDays = (count: number, unit: 'day' | 'week'): AgeWord => {
  const months = Math.floor((unit === 'week' ? count * 7 : count) / DAYS_OF_A_MONTH);
  return { age: born(Math.floor(months / 12), months % 12), band: bandOf(months), label: `${count} ${unit}${count === 1 ? '' : 's'}` };
};
const inYears = (years: number): AgeWord => ({ age: born(years), band: bandOf(years * 12), label: `${years} ${years === 1 ? 'year' : 'years'}` });

const YEAR_WORDS = /^(?:y|yo|yr|yrs|year|years)$/;
const MONTH_WORDS = /^(?:m|mo|mth|mths|month|months)$/;
const WEEK_WORDS = /^(?:w|wk|wks|week|weeks)$/;
const DAY_WORDS = /^(?:day|days)$/;
/** Days and weeks are an age where these are beside them; else they may be how long it went on. */
const OF_A_BABY = /\b(?:baby|babies|babys|newborn|infant)\b/;
const OF_A_PREGNANCY = /\b(?:book\w*|pregnan\w*|antenatal|unborn|gestation)\b/;
const DAYS_OF_A_MONTH = 30.4;
const NOT_AN_AGE = /^(?:h|hr|hrs|hour|hours|day|days|times|week|weeks|min|mins|minutes|night|nights)$/;
/** "Left alone" also in two words and a place. */
const HOME_ALONE = /\b(?:left (?:at )?home|home alone|on (?:(?:his|her|their|there|thier|its) )?own|by (?:him ?self|her ?self|them ?sel(?:f|ves)))\b/;

const toldAge = (words: readonly string[]): { readonly told: AgeWord; readonly words: readonly string[] } | undefined => {
  for (const [at, word] of words.entries()) {
    if (!/^\d{1,3}$/.test(word)) continue;
    const count = Number(word);
    const next = words[at + 1] ?? '';
    const before = words[at - 1] ?? '';
    const old = words[at + 2] === 'old' ? ['old'] : [];
    if (MONTH_WORDS.test(next) && count <= 36) return { told: inMonths(count), words: [word, next, ...old] };
    const isWeeks = WEEK_WORDS.test(next);
    const isOfBaby = OF_A_BABY.test(words.join(' ')) && !OF_A_PREGNANCY.test(words.join(' '));
    if ((isWeeks || DAY_WORDS.test(next)) && count <= (isWeeks ? 104 : 365) && (old.length > 0 || isOfBaby)) {
      return { told: inDays(count, isWeeks ? 'week' : 'day'), words: [word, next, ...old, ...words.filter((one) => OF_A_BABY.test(one))] };
    }
    const inYearsAfter = YEAR_WORDS.test(next);
    const aged = /^(?:age|aged)$/.test(before);
    if ((inYearsAfter || aged) && count <= 17) return { told: inYears(count), words: [word, ...(inYearsAfter ? [next] : []), ...(aged ? [before] : []), ...(inYearsAfter ? old : [])] };
  }
  const spoken = words.find((word) => AGE_WORDS.has(stemOf(word)));
  const told = spoken === undefined ? undefined : AGE_WORDS.get(stemOf(spoken));
  return told && spoken !== undefined ? { told, words: [spoken] } : undefined;
};

/**
 * Reads an age and a number from a search together with the words beside them: "left alone 10" is ten years old,
 * "attendance 88" is 88 per cent, "clutter 5" is the fifth picture.
 * @param meant the stems of the search, slips of the keyboard put right
 * @param isFound says whether a number stands in the index, such as that of a rule; it is then a word like any other
 */
export const askedNumber = (query: string, meant: readonly string[], isFound: (number: string) => boolean = () => false): AskedNumber => {
  const words = wordsOf(query);
  const all = new Set(meant);
  if (HOME_ALONE.test(query.toLowerCase())) all.add(stemOf('alone'));
  // "Missed 3 jabs" has the stem of "missing", and no child was missing.
  const about = SUBJECTS.find((one) => one.unless?.test(query) !== true && one.all.every((some) => some.some((stem) => all.has(stem))) && !(one.subject === 'missing' && words.includes('missed')));
  const corrected = words.length === 0 ? undefined : toldAge(words) ?? toldAge(meant);
  const at = words.findIndex((word) => /^\d{1,3}$/.test(word) && !(corrected?.words.includes(word) ?? false));
  const bare = at === -1 ? undefined : Number(words[at]);
  const fits = about !== undefined && bare !== undefined && bare >= about.least && bare <= about.most;
  const asYears = fits && about.number === 'years' && !corrected && !NOT_AN_AGE.test(words[at + 1] ?? '') ? inYears(bare) : undefined;
  const isAgeOfChild = about?.number !== 'count' && bare !== undefined && bare >= LEAST_YEARS && bare <= 17 && at === words.length - 1 && [...all].some((stem) => OF_A_CHILD.has(stem));
  const asAge = asYears ?? (isAgeOfChild && !corrected ? inYears(bare) : undefined);
  const told = corrected?.told ?? asAge;
  const count = fits && about.number === 'count' ? bare : undefined;
  const subject = about === undefined ? undefined
    : about.number === 'count' ? (count === undefined ? undefined : about.subject)
      : about.subject === 'injury' ? (told?.band === 'under-1' ? 'injury' : undefined) : about.subject;
  return {
    age: told?.age, ageLabel: told?.label, band: told?.band,
    ageWords: new Set([...(corrected?.words ?? []), ...(asAge && at !== -1 ? [words[at] ?? ''] : [])].filter((word) => word !== '').map(stemOf)),
    subject, count, indicator: subject === undefined ? undefined : about?.indicator,
    unread: words.filter((word, place) => /^\d+$/.test(word) && !(corrected?.words.includes(word) ?? false) && !(place === at && (asAge !== undefined || count !== undefined)) && (about !== undefined || !isFound(word))),
  };
};
