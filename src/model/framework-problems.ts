import { isCalendarDate } from '../base/calendar-date.ts';
import { DEFAULT_CONSTANTS, type ConstantName, type Framework } from './framework.ts';

/** One thing wrong with a pack: where in it, what is wrong, and what to do about it. */
export interface FrameworkProblem {
  readonly where: string;
  readonly what: string;
  readonly remedy: string;
}

type Finder = (framework: Framework) => readonly FrameworkProblem[];

const BANDS = ['L1', 'L2', 'L3', 'L4'] as const;

const repeated: Finder = ({ levels }) => [
  ...levels.flatMap(({ id }, at) => (levels.findIndex((one) => one.id === id) < at ? [{ where: `levels[${at}].id`, what: `the level id "${id}" is used twice`, remedy: 'Give each level its own id.' }] : [])),
  ...levels.flatMap(({ name }, at) => (levels.findIndex((one) => one.name.trim().toLowerCase() === name.trim().toLowerCase()) < at
    ? [{ where: `levels[${at}].name`, what: 'two levels have the same name', remedy: 'Give each level its own name.' }] : [])),
  ...levels.flatMap(({ name, meaning }, at) => [
    ...(name.trim() === '' ? [{ where: `levels[${at}].name`, what: 'is empty', remedy: 'Write the name that your area uses.' }] : []),
    ...(meaning.trim() === '' ? [{ where: `levels[${at}].meaning`, what: 'is empty', remedy: 'Say in a sentence or two what this level means and what to do.' }] : []),
  ]),
];

/** A pack gives the levels their words. The words of a lower level must never stand for a higher band. */
const wrongBands: Finder = ({ levels, bandMap }) => {
  const ids = levels.map((level) => level.id);
  const places = BANDS.map((band) => ids.indexOf(bandMap[band]));
  const [first = -1, , third = -1, fourth = -1] = places;
  const unknown = BANDS.filter((_band, at) => places[at] === -1).map((band) => ({ where: `bandMap.${band}`, what: 'names none of the levels', remedy: `Use one of ${ids.join(', ')}.` }));
  if (unknown.length > 0) return unknown;
  return [
    ...BANDS.flatMap((band, at) => (at > 0 && (places[at] ?? 0) < (places[at - 1] ?? 0) ? [{ where: `bandMap.${band}`, what: 'leads to a lower level than the band before it', remedy: 'Put the levels in rising order, lowest first, and let each band lead to the same or a higher one.' }] : [])),
    ...(first === 0 ? [] : [{ where: 'bandMap.L1', what: 'does not lead to your lowest level', remedy: `Let L1 lead to ${ids[0] ?? ''}.` }]),
    ...(fourth === ids.length - 1 ? [] : [{ where: 'bandMap.L4', what: 'does not lead to your highest level', remedy: `Let L4 lead to ${ids.at(-1) ?? ''}: the need for social care never has the words of a lower level.` }]),
    ...(third > first ? [] : [{ where: 'bandMap.L3', what: 'has the words of everyday services', remedy: 'Let L3 lead to a level above the lowest.' }]),
  ];
};

const ADDRESS = /\b(?:[a-z][a-z0-9+.-]*:\/\/|www\.|(?:javascript|data|vbscript|file):)/i;
const MARKUP = /<[a-z/!?]/i;
/** The parts that are addresses themselves. */
const IS_ADDRESS = /(?:^|\.)(?:link|source|levelsSource)$/;

const textsOf = (value: unknown, where: string): readonly (readonly [where: string, text: string])[] => {
  if (typeof value === 'string') return [[where, value]];
  if (Array.isArray(value)) return value.flatMap((one, at) => textsOf(one, `${where}[${at}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => textsOf(part, where === '' ? key : `${where}.${key}`));
};

const hasHiddenPart = (address: string): boolean => {
  if (!URL.canParse(address)) return true;
  const { username, password, hostname } = new URL(address);
  return username !== '' || password !== '' || !hostname.includes('.');
};

const wrongTexts: Finder = (framework) => textsOf(framework, '').flatMap(([where, text]) => {
  if (IS_ADDRESS.test(where)) return hasHiddenPart(text) ? [{ where, what: 'is not the address of a public page', remedy: 'Copy the address from the page of your partnership, without a name or password in it.' }] : [];
  return [
    ...(ADDRESS.test(text) ? [{ where, what: 'has a web address in its words', remedy: 'Put the address under links, where it can be checked and is shown as a link.' }] : []),
    ...(MARKUP.test(text) ? [{ where, what: 'has web page code in it', remedy: 'Write plain words only, without < and >.' }] : []),
  ];
});

const contactsOf = ({ frontDoor, outOfHours, consultation, specialistServices = [] }: Framework): readonly (readonly [where: string, contact: Framework['consultation']])[] =>
  [['frontDoor', frontDoor], ['outOfHours', outOfHours], ['consultation', consultation], ...specialistServices.map((one, at) => [`specialistServices[${at}]`, one] as const)];

const wrongContacts: Finder = (framework) => contactsOf(framework).flatMap(([where, contact]) => [
  ...(contact?.phone !== undefined && contact.phone.replace(/\D/g, '').length < 3 ? [{ where: `${where}.phone`, what: 'has no number in it', remedy: 'Write the telephone number, or leave it out.' }] : []),
  ...(contact?.phone !== undefined && contact.confidence === 'notVerified' ? [{ where: `${where}.confidence`, what: 'says that nothing was verified, but there is a number', remedy: 'Say where you saw the number (high, medium or inferred), or leave the number out.' }] : []),
]);

const wrongCounts: Finder = ({ constants = {} }) => {
  const used = (name: ConstantName): number => constants[name] ?? DEFAULT_CONSTANTS[name];
  return [
    ...(used('clutterSevere') > used('clutterHigh') ? [] : [{ where: 'constants.clutterSevere', what: 'is not above clutterHigh', remedy: 'The dangerous picture has a higher number than the first one.' }]),
    ...(used('severeAttendance') < used('persistentAttendance') ? [] : [{ where: 'constants.severeAttendance', what: 'is not below persistentAttendance', remedy: 'Severe absence is attendance lower than persistent absence.' }]),
  ];
};

const emptyLines: Finder = ({ links, notes }) => [
  ...links.flatMap(({ title }, at) => (title.trim() === '' ? [{ where: `links[${at}].title`, what: 'is empty', remedy: 'Say in a few words what the page is.' }] : [])),
  ...notes.flatMap((note, at) => (note.trim() === '' ? [{ where: `notes[${at}]`, what: 'is empty', remedy: 'Write the note, or take it out.' }] : [])),
];

const wrongDays: Finder = ({ checkedOn }) => (isCalendarDate(checkedOn) ? [] : [{ where: 'checkedOn', what: 'is not a day that exists', remedy: 'Write the day on which you checked the pack as year-month-day, such as 2026-11-01.' }]);

/** Says what a pack's own schema cannot: bands, rising order, addresses hidden in words, counts that contradict each other, days. */
export const frameworkProblems = (framework: Framework): readonly FrameworkProblem[] =>
  [repeated, wrongBands, wrongTexts, wrongContacts, wrongCounts, emptyLines, wrongDays].flatMap((find) => find(framework));
