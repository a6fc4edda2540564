import type { Input } from '../../engine/input.ts';
import type { OpenQuestion } from '../../engine/what-would-change.ts';
import type { ContentBank } from '../../model/content-bank.ts';
import type { FactDefinition } from '../../model/fact.ts';

/** Pages of what is entered about the screening as a whole, by the name that rules use. */
const OF_SCREENING: Readonly<Record<string, string>> = {
  strengths: 'strengths', newSinceLast: 'household', referral: 'next-steps', judgement: 'judgement', role: 'tasks', pass: 'tasks',
};
const VOICE: ReadonlySet<string> = new Set(['seenAlone', 'wordsRecorded', 'observedRecorded', 'dayRecorded']);
/** Places of facts that are pages of their own, where the group pages are not meant. */
const PLACES: Readonly<Partial<Record<FactDefinition['place'], string>>> = { danger: 'danger', consent: 'agencies', actions: 'next-steps', result: 'result' };

/** Counts of missed appointments, which stand side by side in one part of the chronology. */
const MISSED: ReadonlySet<string> = new Set(['familyMissed12m', 'notBroughtAny12m', 'notBroughtEssential12m']);

const groupPage = (bank: ContentBank, groupId: string, childId: string | undefined): string | undefined => {
  const group = bank.groups.find((one) => one.group === groupId);
  if (!group) return undefined;
  if (group.rated === 'household') return `home/${groupId}`;
  return childId === undefined ? 'tasks' : `child/${childId}/${groupId}`;
};

/** Gives the page on which an indicator is rated; the household's where it is rated once for all. */
export const pageOfIndicator = (bank: ContentBank, code: string, childId: string | undefined): string | undefined => {
  const group = bank.groups.find((one) => one.indicators.some((indicator) => indicator.code === code));
  return group && groupPage(bank, group.group, childId);
};

/** Gives the page on which a key fact is asked. */
export const pageOfFact = (bank: ContentBank, name: string, childId: string | undefined): string | undefined => {
  const fact = bank.facts.find((one) => one.name === name);
  if (!fact) return OF_SCREENING[name];
  if (fact.place === 'voice') return childId === undefined ? 'tasks' : `child/${childId}/voice`;
  return PLACES[fact.place] ?? groupPage(bank, fact.place, childId);
};

/** Gives the page, without "#/", on which an open question is asked. */
export const pageOfOpenQuestion = (question: OpenQuestion, bank: ContentBank, childId: string): string | undefined => {
  switch (question.kind) {
    case 'rating': return pageOfIndicator(bank, question.name, childId);
    case 'fact': return pageOfFact(bank, question.name, childId);
    case 'child': return `household/child/${question.personId}`;
    case 'adult': return `household/adult/${question.personId}`;
  }
};

/**
 * Gives the page, without "#/", on which the answer behind a conclusion was given, with the place on it where it is a long one.
 * @param forChild the child whose reason it is, for what the household's answers do not name
 * @returns undefined for what was not entered on a page, such as another rule
 */
export const pageOfInput = (input: Input, bank: ContentBank, forChild: string): string | undefined => {
  switch (input.kind) {
    case 'rating': return pageOfIndicator(bank, input.code, input.childId ?? forChild);
    case 'fact': return input.events.length > 0 ? (MISSED.has(input.name) ? 'chronology?at=missed' : 'chronology') : pageOfFact(bank, input.name, input.childId ?? forChild);
    case 'child': return VOICE.has(input.about) ? `child/${input.childId}/voice` : input.about === 'injuries' ? `child/${input.childId}/supervision` : `household/child/${input.childId}`;
    case 'injury': return `child/${input.childId}/supervision`;
    case 'adult': return `household/adult/${input.adultId}`;
    case 'gap': return VOICE.has(input.about) ? `child/${input.childId ?? forChild}/voice` : groupPage(bank, input.about, input.childId ?? forChild);
    case 'agency': return 'agencies';
    case 'domainAnswer': return groupPage(bank, input.group, input.childId ?? forChild);
    case 'rule':
    case 'sibling': return undefined;
  }
};
