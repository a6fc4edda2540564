import { dateInWords } from '../base/calendar-date.ts';
import type { ContentBank } from '../model/content-bank.ts';
import type { FactDefinition } from '../model/fact.ts';
import type { Child } from '../model/household.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Screening } from '../model/screening.ts';
import { ageInWords, AGENCY_WORDS, EVIDENCE_SOURCE_WORDS, INJURY_WORDS, joined, PLACE_WORDS, PLAN_WORDS, RELATIONSHIP_WORDS } from '../model/words.ts';
import { AgencyId } from '../model/screening.ts';
import { eventsInWords } from './event-input-words.ts';
import type { Input } from './input.ts';
import { childValueWords, GAP_WORDS, screeningValueWords } from './value-words.ts';

/**
 * An answer that a conclusion rests on, in parts: what it is about, what was answered, and how it is known, when and of whom.
 * Notes that people typed are never part of it, so that it can stand in a record without names.
 */
export interface InputWords {
  readonly about: string;
  readonly answer: string;
  readonly details: readonly string[];
}

const childOf = (screening: Screening, id: string | undefined): Child | undefined => screening.household.children.find((child) => child.id === id);

/** What a child is called on the screen: the label, or plain words while no child was described. */
export const nameOfChild = (screening: Screening, id: string): string => childOf(screening, id)?.label ?? 'Child not yet described';

const ofWhom = (screening: Screening, id: string | undefined): readonly string[] =>
  id === undefined || screening.household.children.length < 2 ? [] : [nameOfChild(screening, id)];

const indicatorOf = (bank: ContentBank, code: string): Indicator | undefined =>
  bank.groups.flatMap((group) => group.indicators).find((one) => one.code === code);

const groupTitle = (bank: ContentBank, id: string): string => bank.groups.find((group) => group.group === id)?.title ?? id;

/** Gives an indicator as people see it: its title with its code. */
export const indicatorInWords = (bank: ContentBank, code: string): string => {
  const indicator = indicatorOf(bank, code);
  return indicator ? `${indicator.title} (${code})` : code;
};

const numberInWords = (value: number, unit: string | undefined): string => {
  if (unit === undefined) return String(value);
  if (unit.startsWith('%')) return `${value}${unit}`;
  // A picture is named by its number, not counted.
  if (unit === 'picture') return `picture ${value}`;
  return `${value} ${value === 1 ? unit.replace(/s(?= |$)/, '') : unit}`;
};

/** Gives the answer to a fact in the words of its options; an answer that no option names is given as it stands. */
export const factValueInWords = (fact: Pick<FactDefinition, 'unit' | 'options'> | undefined, value: unknown): string => {
  if (value === undefined) return 'not answered';
  if (value === true) return 'Yes';
  if (value === false) return 'No';
  if (typeof value === 'number') return numberInWords(value, fact?.unit);
  const labels = (Array.isArray(value) ? value : [value]).map((one) => fact?.options?.find((option) => option.value === one)?.label ?? String(one));
  return labels.length === 0 ? 'none' : joined(labels);
};

const ratingWords = (input: Extract<Input, { readonly kind: 'rating' }>, screening: Screening, bank: ContentBank): InputWords => {
  const child = childOf(screening, input.childId);
  const rating = child?.ratings[input.code] ?? screening.household.ratings[input.code];
  const level = input.entered === 1 || input.entered === 2 || input.entered === 3 || input.entered === 4 ? input.entered : undefined;
  const text = level === undefined ? '' : (indicatorOf(bank, input.code)?.descriptors[`${level}`] ?? '');
  const sources = rating?.sources ?? [];
  return {
    about: indicatorInWords(bank, input.code),
    answer: level === undefined ? (input.counted > 0 ? 'not known now, rated in the last screening' : 'not known') : `level ${level}${text === '' ? '' : ` – “${text}”`}`,
    details: [
      ...(input.counted > 0 && input.counted !== level ? [`counts as level ${input.counted}`] : []),
      ...(level === undefined ? [] : [sources.length === 0 ? 'source not given' : `source: ${joined(sources.map((source) => EVIDENCE_SOURCE_WORDS[source]))}`]),
      ...(rating?.date === undefined ? [] : [dateInWords(rating.date)]),
      ...ofWhom(screening, input.childId),
    ],
  };
};

const injuryWords = (childId: string, index: number, screening: Screening): InputWords => {
  const injury = childOf(screening, childId)?.injuries?.[index];
  const explanation = { suitable: 'the explanation fits', unsuitable: 'the explanation does not fit', none: 'no explanation' };
  return {
    about: 'Injury or mark', answer: injury ? INJURY_WORDS[injury.kind] : 'not known',
    details: [
      ...(injury?.explanation === undefined ? [] : [explanation[injury.explanation]]),
      ...(injury?.poorSupervision === true ? ['poorly watched at the time'] : []),
      ...(injury?.helpLate === true ? ['help was sought late'] : []),
      ...(injury?.date === undefined ? [] : [dateInWords(injury.date)]),
      ...ofWhom(screening, childId),
    ],
  };
};

const adultWords = (adultId: string, screening: Screening): InputWords => {
  const adult = screening.household.adults.find((one) => one.id === adultId);
  if (!adult) return { about: 'An adult', answer: 'not listed any more', details: [] };
  return {
    about: adult.label, answer: RELATIONSHIP_WORDS[adult.relationship ?? 'notKnown'],
    details: [
      adult.place === undefined ? PLACE_WORDS.notKnown : PLACE_WORDS[adult.place],
      ...(adult.known === 'notKnown' ? ['not known to you'] : []),
      ...(adult.historyKnown === true ? [] : ['history not known']),
      ...(adult.joined12m === true ? ['joined in the last 12 months'] : []),
      ...(adult.knownRisk === true ? ['known risk to children'] : []),
    ],
  };
};

const agencyName = (agency: string): string => { const known = AgencyId.safeParse(agency); return known.success ? AGENCY_WORDS[known.data] : agency; };

/** Gives an answer behind a conclusion in parts, for a screen that shows them apart or links them. */
export const inputWords = (input: Input, screening: Screening, bank: ContentBank): InputWords => {
  switch (input.kind) {
    case 'rating': return ratingWords(input, screening, bank);
    case 'fact': {
      const fact = bank.facts.find((one) => one.name === input.name);
      if (!fact) return { ...screeningValueWords(input.name, input.value, screening), details: [] };
      return { about: fact.question, answer: factValueInWords(fact, input.value), details: [...eventsInWords(screening, input.events, (id) => nameOfChild(screening, id)), ...ofWhom(screening, input.childId)] };
    }
    case 'child': {
      const child = childOf(screening, input.childId);
      if (input.about === 'listed') return { about: 'Child of this family', answer: nameOfChild(screening, input.childId), details: child ? [ageInWords(child)] : [] };
      return { ...childValueWords(input.about, child, PLAN_WORDS), details: ofWhom(screening, input.childId) };
    }
    case 'injury': return injuryWords(input.childId, input.index, screening);
    case 'adult': return adultWords(input.adultId, screening);
    case 'rule': return { about: 'Also found', answer: bank.rules.find((rule) => rule.id === input.id)?.title ?? input.id, details: [] };
    case 'sibling': return { about: 'Another child of this family', answer: nameOfChild(screening, input.childId), details: ['at the highest level, or in immediate danger'] };
    case 'gap': return { about: GAP_WORDS[input.about] ?? groupTitle(bank, input.about), answer: GAP_WORDS[input.about] === undefined ? 'not enough known' : 'not recorded', details: ofWhom(screening, input.childId) };
    case 'agency': return { about: agencyName(input.agency), answer: { asked: 'asked, no answer yet', answered: 'asked and answered', notAsked: 'not asked' }[screening.agencies[input.agency]?.state ?? 'notAsked'], details: [] };
    case 'domainAnswer': return { about: groupTitle(bank, input.group), answer: "known from the parent's or carer's account alone", details: ofWhom(screening, input.childId) };
  }
};

/** Gives an answer behind a conclusion as one plain sentence, the same on screen and in the record. */
export const inputInWords = (input: Input, screening: Screening, bank: ContentBank): string => {
  const { about, answer, details } = inputWords(input, screening, bank);
  return [`${about}${about.endsWith('?') ? '' : ':'} ${answer}`, ...details].join(' · ');
};
