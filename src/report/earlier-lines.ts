import { dateInWords } from '../base/calendar-date.ts';
import type { Block } from '../base/document-blocks.ts';
import { localLevel } from '../engine/framework-words.ts';
import type { EarlierScreening } from '../model/screening.ts';
import type { RecordView } from './record-view.ts';
import { unquoted } from './unquoted.ts';

/** The screening before this one; undefined where there was none. */
export const lastScreening = (view: RecordView): EarlierScreening | undefined => view.screening.earlier.at(-1);

/** From here on a rating is a worry. */
const WORRY = 2;

const worries = (view: RecordView, who: string, ratings: Readonly<Record<string, number>>, said: Readonly<Record<string, string>> = {}): readonly string[] =>
  Object.entries(ratings).filter(([, level]) => level >= WORRY).sort(([, a], [, b]) => b - a).map(([code, level]) => {
    const indicator = view.bank.groups.flatMap((group) => group.indicators).find((one) => one.code === code);
    const words = view.note(said[code]);
    return `${indicator?.title ?? 'An indicator of an earlier edition'} [${code}, level ${level}, ${who}]${words === '' ? '' : `: ${words}`}`;
  });

/**
 * Gives what the last screening knew: a review asks everything anew, and whoever reads only this one must not believe
 * that nothing had been seen. Empty where there was no earlier screening.
 */
export const earlierLines = (view: RecordView): readonly string[] => {
  const last = lastScreening(view);
  if (!last) return [];
  const { framework } = view.material.outcome;
  const name = (level: 1 | 2 | 3 | 4): string => localLevel(framework, level).name;
  const sent = view.screening.referral?.sentOn;
  return [
    ...view.children.flatMap(({ child }) => {
      const then = last.children.find((one) => one.id === child.id);
      if (!then) return [];
      const label = view.nameOf(child.id);
      const levels = [...(then.level === undefined ? [] : [`suggested ${name(then.level)}`]), ...(then.own === undefined ? [] : [`our own judgement ${name(then.own)}`])];
      return [
        ...(levels.length === 0 ? [] : [`${label}: ${levels.join('; ')}`]),
        ...worries(view, label, then.ratings, then.said),
        ...(then.voice ?? []).flatMap((words) => (view.note(words) === '' ? [] : [`${label} said or showed: "${unquoted(view.note(words))}"`])),
      ];
    }),
    ...worries(view, 'household', last.householdRatings, last.householdSaid),
    ...(sent === undefined ? [] : [`A referral was sent on ${dateInWords(sent)}`]),
  ];
};

/** Gives the title under which {@link earlierLines} stand. */
export const earlierTitle = (view: RecordView): string => `Known before, from the screening of ${dateInWords(lastScreening(view)?.assessedOn ?? view.screening.assessedOn)}`;

/** What the last screening knew, as a part of the record. */
export const earlierSection = (view: RecordView): readonly Block[] => {
  const lines = earlierLines(view);
  return lines.length === 0 ? [] : [{ kind: 'heading', level: 2, text: earlierTitle(view) }, { kind: 'list', ordered: false, items: lines }];
};
