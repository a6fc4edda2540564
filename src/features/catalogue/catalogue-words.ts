import type { ContentBank } from '../../model/content-bank.ts';
import type { AgeBand, Indicator } from '../../model/indicator.ts';
import type { Rule } from '../../model/rule.ts';
import type { Source } from '../../model/source.ts';
import { ROLE_WORDS, VERIFICATION_WORDS } from '../../model/words.ts';

const joined = (parts: readonly (string | undefined)[]): string => parts.filter((part) => part !== undefined && part !== '').join('. ');
const sentence = (text: string): string => (text === '' || /[.!?]$/.test(text) ? text : `${text}.`);

/** What follows from a rule, one text for each outcome: when, the least level, the flags, the steps. */
export const outcomesInWords = (rule: Rule): readonly string[] => rule.outcomes.map((outcome) => sentence(joined([
  outcome.when === undefined ? undefined : `If ${outcome.when}`,
  outcome.immediateDanger === true ? 'Immediate danger' : undefined,
  outcome.minLevel === undefined ? undefined : `At least level ${String(outcome.minLevel)}`,
  outcome.flags === undefined ? undefined : `Flags: ${outcome.flags.join(', ')}`,
  outcome.steps === undefined ? undefined : `Steps: ${outcome.steps.join(', ')}`,
  outcome.note?.replace(/\.$/, ''),
])));

/** Where in a source; a number from memory says so. */
const placeInWords = (place: string | undefined): string =>
  (place === undefined ? '' : place.startsWith('~') ? `, about ${place.slice(1)} (number to be confirmed)` : `, ${place}`);

/** The sources of a rule with their places, then how far each could be confirmed. */
export const sourcesInWords = (rule: Rule, bank: ContentBank): string => {
  const cited = rule.citations.map(({ source, place }) => `${bank.sources.find((one) => one.key === source)?.title ?? source} [${source}]${placeInWords(place)}`);
  return `${cited.join('; ')}: ${sentence(rule.verification.map((one) => VERIFICATION_WORDS[one]).join('; '))}`;
};

const AGES: Readonly<Record<AgeBand, string>> = { unborn: 'not born yet', 'under-1': 'under 1', '1-4': '1 to 4', '5-10': '5 to 10', '11-15': '11 to 15', '16-17': '16 or 17' };
const ages = (bands: readonly AgeBand[]): string => bands.map((band) => AGES[band]).join(', ');

/** For whom an indicator is asked, and what is special about it. */
export const indicatorFacts = (indicator: Indicator): string => sentence(joined([
  indicator.calculated === true ? 'Worked out, never asked' : `Ages: ${ages(indicator.ageBands)}`,
  indicator.urgentAtLevel4 ? 'Urgent at level 4' : undefined,
  indicator.moreSeriousFor.length > 0 ? `More serious at: ${ages(indicator.moreSeriousFor)}` : undefined,
  indicator.quickPass.length > 0 ? `In the quick pass of: ${indicator.quickPass.map((role) => ROLE_WORDS[role]).join(', ')}` : undefined,
  indicator.materialNeed ? 'A need that money may settle' : undefined,
]));

const STATUS: Readonly<Record<Source['status'], string>> = {
  current: 'current', superseded: 'superseded', enactedCheckCommencement: 'enacted: check whether it is in force', draft: 'draft', archived: 'archived', notKnown: 'status not known',
};

/** The standing of a source in one sentence. @param day the day on which it was checked, in words */
export const sourceFacts = (source: Source, day: string): string =>
  `${source.publisher}. ${source.edition}; ${STATUS[source.status]}; checked ${day}; ${VERIFICATION_WORDS[source.verification]}.`;
