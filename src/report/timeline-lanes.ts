import type { Shape } from '../base/document-blocks.ts';
import type { EventKind } from '../model/chronology.ts';
import { EVENT_KIND_WORDS } from '../model/words.ts';

/** The form of a mark; together with its fill it tells the kinds of one lane apart without colour. */
type Form = 'square' | 'diamond' | 'up' | 'down' | 'circle';

/** One kind of event in the picture. */
export interface TimelineKind {
  readonly kind: EventKind;
  readonly words: string;
  readonly form: Form;
  readonly filled: boolean;
}

/** Kinds that belong together, in the order in which they are drawn. */
export interface TimelineLane {
  readonly title: string;
  readonly kinds: readonly TimelineKind[];
}

const kind = (of: EventKind, form: Form, filled: boolean, words: string = EVENT_KIND_WORDS[of]): TimelineKind => ({ kind: of, words, form, filled });

/** Every kind has one place; the words are short enough to stand beside the marks. */
export const TIMELINE_LANES: readonly TimelineLane[] = [
  { title: 'Appointments', kinds: [kind('notBrought', 'square', true, 'Not brought'), kind('appointmentMoved', 'square', false)] },
  { title: 'Front door and plans', kinds: [kind('contact', 'circle', true, 'Contact'), kind('referral', 'diamond', true), kind('planOpened', 'up', false), kind('planClosed', 'down', false)] },
  { title: 'Harm and alarm', kinds: [kind('injury', 'diamond', true), kind('emergencyAttendance', 'up', true, 'Emergency visit'), kind('police', 'square', true), kind('missingEpisode', 'circle', false)] },
  { title: 'Reaching the child', kinds: [kind('visitRefused', 'down', true, 'Visit refused'), kind('absence', 'circle', true, 'Absence')] },
  { title: 'Help and change', kinds: [kind('helpOffered', 'up', false), kind('helpDeclined', 'down', true), kind('improvement', 'diamond', false), kind('setback', 'diamond', true)] },
  { title: 'Other', kinds: [kind('other', 'circle', false)] },
];

const CORNERS = 12;
const circle = (x: number, y: number, radius: number): readonly (readonly [number, number])[] => Array.from({ length: CORNERS }, (_none, at) => {
  const angle = (at * 2 * Math.PI) / CORNERS;
  return [round(x + radius * Math.cos(angle)), round(y + radius * Math.sin(angle))] as const;
});

/** Parts of a unit smaller than this are not seen. */
export const round = (value: number): number => Math.round(value * 100) / 100;

const pointsOf = (form: Form, x: number, y: number, r: number): readonly (readonly [number, number])[] => {
  switch (form) {
    case 'square': return [[x - r * 0.85, y - r * 0.85], [x + r * 0.85, y - r * 0.85], [x + r * 0.85, y + r * 0.85], [x - r * 0.85, y + r * 0.85]];
    case 'diamond': return [[x, y - r * 1.1], [x + r * 1.1, y], [x, y + r * 1.1], [x - r * 1.1, y]];
    case 'up': return [[x, y - r], [x + r, y + r * 0.8], [x - r, y + r * 0.8]];
    case 'down': return [[x, y + r], [x + r, y - r * 0.8], [x - r, y - r * 0.8]];
    case 'circle': return circle(x, y, r);
  }
};

/** Gives the mark of a kind with its middle at (x, y). */
export const markOf = ({ form, filled }: TimelineKind, x: number, y: number, radius: number): Shape => ({
  kind: 'polygon', points: pointsOf(form, x, y, radius).map(([across, down]) => [round(across), round(down)] as const),
  fillTone: filled ? 1 : 0, edgeTone: 1, thickness: round(radius / 4),
});
