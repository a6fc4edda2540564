import type { Outcome } from '../../engine/outcome.ts';
import type { ContentBank } from '../../model/content-bank.ts';
import { signsBehind } from './compared.ts';
import { panelAnswers, type Question } from './questions.ts';
import type { ToolAnswers } from './tool-answers.ts';
import type { Vignette } from '../../model/vignette.ts';

/** What brings an overall level besides the rating of a single sign: a title and a sentence. */
export interface LevelReason {
  readonly title: string;
  readonly sentence: string;
}

/** Said where the panel read a level from the story and nothing on the list was rated. */
export const NO_SIGN_RATED = 'The panel read this from the whole story; no single sign of the list was rated. “Not known” is a fair answer too.';

/** Gives the ratings that count higher than entered, then the rules, that bring the level of an outcome; each once. */
export const reasonsOf = ({ assessment }: Outcome, bank: ContentBank): readonly LevelReason[] => {
  const titles = new Map(bank.groups.flatMap((group) => group.indicators.map((indicator) => [indicator.code, indicator.title] as const)));
  const highest = assessment.children.filter(({ level }) => level === assessment.level);
  const moved = highest.flatMap((child) => child.moved.filter(({ counted }) => counted === assessment.level).map(({ code, entered, counted, rule }): LevelReason => ({
    title: titles.get(code) ?? code, sentence: `Rated ${entered}, counts as ${counted}. ${bank.rules.find(({ id }) => id === rule)?.statement ?? ''}`.trim(),
  })));
  const rules = highest.flatMap((child) => child.reasons.flatMap((reason): readonly LevelReason[] =>
    (reason.kind === 'rule' && reason.level === assessment.level ? [{ title: reason.finding.rule.title, sentence: reason.finding.rule.statement }] : [])));
  return [...moved, ...rules].filter(({ title }, at, all) => all.findIndex((one) => one.title === title) === at);
};

/** Gives what brings the level of each question; nothing for a domain, which rests on its signs. */
export const reasonsByQuestion = (questions: readonly Question[], tool: ToolAnswers, bank: ContentBank): readonly (readonly LevelReason[])[] =>
  questions.map(({ about }) => {
    const outcome = about.kind === 'stage' ? tool.stages[about.stage] : about.kind === 'overall' ? tool.stages.at(-1) : undefined;
    return outcome === undefined ? [] : reasonsOf(outcome, bank);
  });

/** The same for reading in one go: a reason stands only where it first counts, and questions without a new one are left out. */
export const newReasons = (questions: readonly Question[], tool: ToolAnswers, bank: ContentBank): readonly { readonly question: Question; readonly reasons: readonly LevelReason[] }[] => {
  const all = reasonsByQuestion(questions, tool, bank);
  return questions.flatMap((question, at) => {
    const before = new Set(all.slice(0, at).flat().map(({ title }) => title));
    const reasons = (all[at] ?? []).filter(({ title }) => !before.has(title));
    return reasons.length === 0 ? [] : [{ question, reasons }];
  });
};

/** Says of each question whether the panel gave a level for a domain in which nothing on the list was rated. */
export const withoutSign = (vignette: Vignette, questions: readonly Question[], tool: ToolAnswers, bank: ContentBank): readonly boolean[] => {
  const last = tool.stages.at(-1);
  const panel = panelAnswers(vignette, questions);
  return questions.map(({ about }, at) => about.kind === 'domain' && panel[at] !== undefined && last !== undefined && signsBehind(last, about.group, bank).length === 0);
};
