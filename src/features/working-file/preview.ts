import { dateInWords } from '../../base/calendar-date.ts';
import type { Framework } from '../../model/framework.ts';
import type { Screening } from '../../model/screening.ts';
import { ROLE_WORDS } from '../../model/words.ts';

/** One line of what a file holds, before it is opened. */
export interface PreviewLine {
  readonly name: string;
  readonly value: string;
}

const counted = (count: number, one: string, several: string): string => `${String(count)} ${count === 1 ? one : several}`;

/** Gives enough to know a file again, and no name: somebody may stand behind the person who opens it. */
export const previewOf = (screening: Screening, frameworks: readonly Framework[]): readonly PreviewLine[] => [
  { name: 'Kind', value: screening.purpose === 'training' ? 'Training case' : 'Screening' },
  { name: 'Date of the screening', value: dateInWords(screening.assessedOn) },
  { name: 'Made by', value: ROLE_WORDS[screening.role] },
  { name: 'People', value: `${counted(screening.household.children.length, 'child', 'children')}, ${counted(screening.household.adults.length, 'adult', 'adults')}` },
  { name: 'Chronology', value: counted(screening.chronology.length, 'event', 'events') },
  { name: 'Local area', value: frameworks.find((one) => one.id === screening.framework.id)?.areaName ?? 'Not in this copy of the tool' },
];

/** What a person should know about the area's levels of need before they open a file. */
export type PackNote =
  | { readonly kind: 'asSaved' }
  | { readonly kind: 'otherEdition'; readonly saved: string; readonly here: string; readonly area: string }
  | { readonly kind: 'missing'; readonly id: string; readonly edition: string };

/** Says whether the area's levels with which a file was made are here, in the same edition. */
export const packNote = ({ framework }: Screening, frameworks: readonly Framework[]): PackNote => {
  const same = frameworks.find((one) => one.id === framework.id && one.edition === framework.edition);
  if (same) return { kind: 'asSaved' };
  const other = frameworks.find((one) => one.id === framework.id);
  return other ? { kind: 'otherEdition', saved: framework.edition, here: other.edition, area: other.areaName } : { kind: 'missing', ...framework };
};
