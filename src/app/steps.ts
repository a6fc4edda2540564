import { isChecked } from '../model/checked-pages.ts';
import type { ContentBank } from '../model/content-bank.ts';
import type { Child } from '../model/household.ts';
import type { IndicatorGroup } from '../model/indicator.ts';
import { askedIndicators, childrenOfTheHome } from '../features/domain/asked-indicators.ts';
import type { Screening } from '../model/screening.ts';
import type { Standing, Step } from '../state/page.ts';

const PEOPLE = 'Start';
const HOME = 'The home and family';
const AROUND = 'Around the family';
const OUTCOME = 'Your judgement and the result';

const standingOf = (screening: Screening, path: string, begun: boolean): Standing =>
  screening.checked?.includes(path) === true ? 'checked' : begun ? 'begun' : 'notStarted';

const appliesTo = (group: IndicatorGroup, child: Child): boolean => {
  const unborn = child.age.kind === 'unborn';
  if (group.tier === 'coreForUnborn') return unborn;
  if (group.tier === 'coreForDisabled') return !unborn && child.disabled === true;
  return !unborn;
};

const hasRating = (group: IndicatorGroup, ratings: Readonly<Record<string, unknown>>): boolean => group.indicators.some((indicator) => ratings[indicator.code] !== undefined);

const QUICK_PASS_HINT = 'The quick pass asks for nothing here';

/** What a step says where no indicator of the group is asked: none fits the age, or the quick pass leaves them out. */
const leftOut = (group: IndicatorGroup, children: readonly Child[], screening: Screening, ratings: Child['ratings'], begun: boolean): Partial<Pick<Step, 'hint' | 'nothingAsked' | 'standing'>> => {
  const indicators = askedIndicators(group, children, screening, ratings);
  if (begun || indicators.asked.length > 0) return {};
  return indicators.leftOut.length === 0 ? { standing: 'notAsked', nothingAsked: true } : { hint: QUICK_PASS_HINT, nothingAsked: true };
};

const childSteps = (screening: Screening, bank: ContentBank, child: Child, number: number): readonly Step[] => {
  const section = `Child ${number}: ${child.label}`;
  const domains = bank.groups.filter((group) => group.rated === 'child' && appliesTo(group, child)).map((group) => {
    const path = `child/${child.id}/${group.group}`;
    const begun = hasRating(group, child.ratings) || child.domainAnswers?.[group.group] !== undefined;
    return { path, title: group.title, section, standing: standingOf(screening, path, begun), ...leftOut(group, [child], screening, child.ratings, begun) };
  });
  const voice = `child/${child.id}/voice`;
  const title = child.age.kind === 'unborn' ? 'Other signs of harm' : "The child's voice and day";
  return [...domains, { path: voice, title, section, standing: standingOf(screening, voice, child.voice !== undefined || child.facts['otherHarmSigns'] !== undefined) }];
};

/** Gives the pages of the work in their order, for the people in this screening. The order is advice: any page can be opened. */
export const stepsFor = (screening: Screening | undefined, bank: ContentBank | undefined): readonly Step[] => {
  if (!screening || !bank) return [];
  const { household } = screening;
  const step = (section: string, path: string, title: string, begun: boolean, hint?: string): Step => ({ path, title, section, standing: standingOf(screening, path, begun), hint });
  const toRead = (section: string, path: string, title: string): Step => ({ path, title, section, standing: isChecked(screening, path) ? 'checked' : 'toRead' });
  const homes = bank.groups.filter((group) => group.rated === 'household');
  return [
    step(PEOPLE, 'danger', 'Immediate danger', household.facts['immediateDanger'] !== undefined),
    step(PEOPLE, 'household', 'Who is in the household', household.children.length > 0),
    ...household.children.flatMap((child, at) => childSteps(screening, bank, child, at + 1)),
    ...homes.map((group) => {
      const begun = hasRating(group, household.ratings) || household.domainAnswers?.[group.group] !== undefined;
      return { ...step(HOME, `home/${group.group}`, group.title, begun), ...leftOut(group, childrenOfTheHome(screening), screening, household.ratings, begun) };
    }),
    step(AROUND, 'chronology', 'Chronology: what happened and when', screening.chronology.length > 0),
    toRead(AROUND, 'matrix', 'The household at a glance'),
    step(AROUND, 'strengths', 'Strengths', screening.strengths.length > 0),
    step(AROUND, 'agencies', 'Agencies and agreement', Object.keys(screening.agencies).length > 0),
    step(OUTCOME, 'own-level', 'Your own view of the level', screening.judgement.before !== undefined),
    toRead(OUTCOME, 'result', 'Suggested level, reasons and gaps'),
    step(OUTCOME, 'judgement', 'Your judgement', screening.judgement.after !== undefined),
    step(OUTCOME, 'next-steps', 'Next steps', screening.actions.length > 0),
    toRead(OUTCOME, 'record', 'The record to keep'),
    toRead(OUTCOME, 'review', 'Review: what has changed'),
  ];
};
