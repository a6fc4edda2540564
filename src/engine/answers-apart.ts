import type { ContentBank } from '../model/content-bank.ts';
import type { FactDefinition } from '../model/fact.ts';
import { HELP_OFFERED_QUESTION, HELP_USED_QUESTION } from '../model/help-questions.ts';
import type { LevelOfNeed } from '../model/level.ts';
import type { Assessment } from './assess.ts';
import { isOwnRating, type ChildView, type IndexedIndicator } from './child-view.ts';
import { factInput } from './fact-reading.ts';
import { factValueInWords } from './input-words.ts';
import type { CompiledFact, PreparedBank } from './prepared-bank.ts';

/** The question of the other answer. */
export type Asked = Pick<FactDefinition, 'name' | 'question' | 'unit' | 'options'>;

const HELP_OFFERED: Asked = { name: 'helpOffered', question: HELP_OFFERED_QUESTION };
const HELP_USED: Asked = { name: 'helpUsed', question: HELP_USED_QUESTION };

/** A description that was chosen and another answer, to a key fact or about help for the concern, that do not say the same. It moves no level: a person looks at both. */
export interface AnswersApart {
  readonly code: string;
  /** The level of the description that was chosen. */
  readonly chosen: LevelOfNeed;
  readonly fact: Asked;
  /** The answer as it counts: typed, or counted in the chronology. */
  readonly value: unknown;
  readonly fromEvents: boolean;
  /** The child it is about; undefined where both answers are the household's. */
  readonly childId: string | undefined;
}

/** Says whether the other answer is about help for the concern, and so stands beside the rating itself. */
export const isOfHelp = ({ fact }: AnswersApart): boolean => fact === HELP_OFFERED || fact === HELP_USED;

const isLevel = (entered: number | undefined): entered is LevelOfNeed => entered === 1 || entered === 2 || entered === 3 || entered === 4;

const ofFact = (view: ChildView, { fact, fits }: CompiledFact, prepared: PreparedBank): readonly AnswersApart[] => {
  const answer = factInput(view, fact.name);
  if (answer.kind !== 'fact' || answer.value === undefined) return [];
  return [...new Set(fits.map(({ indicator }) => indicator))].flatMap((code) => {
    const indicator = prepared.byCode.get(code);
    const chosen = indicator && view.entered[indicator.index];
    if (!indicator || !isLevel(chosen)) return [];
    const apart = fits.some((one) => one.indicator === code && !one.levels.includes(chosen) && one.condition.holds(view));
    const typed = (fact.scope === 'child' ? view.child.facts : view.household.screening.household.facts)[fact.name];
    const ofChild = fact.scope === 'child' || isOwnRating(view, indicator);
    return apart ? [{ code, chosen, fact, value: answer.value, fromEvents: answer.value !== typed, childId: ofChild ? view.child.id : undefined }] : [];
  });
};

/** What was answered about help beside a description whose words say the contrary. Help that was taken up, or refused, was offered. */
const ofHelp = (view: ChildView, indexed: IndexedIndicator): readonly AnswersApart[] => {
  const { index, indicator: { code, helpSaid } } = indexed;
  const chosen = view.entered[index];
  const said = chosen === 2 || chosen === 3 || chosen === 4 ? helpSaid?.[chosen] : undefined;
  if (said === undefined || !isLevel(chosen)) return [];
  const own = isOwnRating(view, indexed);
  const rating = (own ? view.child.ratings : view.household.screening.household.ratings)[code];
  const about = { code, chosen, fromEvents: false, childId: own ? view.child.id : undefined };
  return [
    ...(rating?.helpOffered === false ? [{ ...about, fact: HELP_OFFERED, value: false }] : []),
    ...(rating?.helpUsed !== undefined && said !== 'offered' && rating.helpUsed !== (said === 'taken') ? [{ ...about, fact: HELP_USED, value: rating.helpUsed }] : []),
  ];
};

/** Gives where a description and a number (or another key fact) disagree, each once, in the order of the children, of the facts and of the indicators. */
export const answersApart = (assessment: Assessment, prepared: PreparedBank): readonly AnswersApart[] => {
  const facts = prepared.facts.filter(({ fits }) => fits.length > 0);
  const all = assessment.children.flatMap(({ view }) => [
    ...facts.flatMap((fact) => ofFact(view, fact, prepared)),
    ...view.indicators.flatMap((indicator) => ofHelp(view, indicator)),
  ]);
  return all.filter((one, at) => all.findIndex((other) => other.code === one.code && other.fact.name === one.fact.name && other.childId === one.childId) === at);
};

/** Says what does not fit together, for a reader who sees neither answer: kindly, and that nothing was changed. */
export const apartInWords = (bank: ContentBank, { code, chosen, fact, value, fromEvents }: AnswersApart): string => {
  const indicator = bank.groups.flatMap((group) => group.indicators).find((one) => one.code === code);
  const description = indicator?.descriptors[`${chosen}`] ?? '';
  const answer = factValueInWords(fact, value);
  return `${indicator?.title ?? code} (${code}): the description “${description}” (level ${chosen}) was chosen. “${fact.question}” ${fromEvents ? `The chronology says: ${answer}.` : `The answer is: ${answer}.`}`;
};
