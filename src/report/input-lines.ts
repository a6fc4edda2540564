import { inputWords } from '../engine/input-words.ts';
import type { Input } from '../engine/input.ts';
import { distinctInputs } from '../engine/input.ts';
import type { Screening } from '../model/screening.ts';
import type { RecordView } from './record-view.ts';

/** The screening with numbers for labels and without notes, so that sentences made from it name nobody. */
const withoutNames = (view: RecordView): Screening => {
  const { screening } = view;
  const { household } = screening;
  return {
    ...screening,
    chronology: screening.chronology.map((event) => ({ ...event, note: '', agency: '', service: '', reason: '' })),
    household: {
      ...household,
      children: household.children.map((child) => ({ ...child, label: view.nameOf(child.id) })),
      adults: household.adults.map((adult, at) => ({ ...adult, label: `Adult ${at + 1}` })),
    },
  };
};

type Form = (view: RecordView, input: Input) => string;

const short: Form = (view, input) => {
  const words = inputWords(input, view.redacted ? withoutNames(view) : view.screening, view.bank);
  if (input.kind === 'rating') return `${words.about} at level ${input.entered}${input.counted === input.entered ? '' : `, counts as ${input.counted}`}`;
  const events = words.details.filter((detail) => detail.startsWith('from the chronology'));
  return [`${words.about}${words.about.endsWith('?') ? '' : ':'} ${words.answer}`, ...events].join(' – ');
};

const briefest: Form = (view, input) => (input.kind === 'rating' ? `${input.code} at ${input.entered}${input.counted === input.entered ? '' : ` (counts as ${input.counted})`}` : short(view, input));

/** Answers in short, each once and with the children it is about; the evidence stands in full with its domain. */
export const shortInputs = (view: RecordView, inputs: readonly Input[], form: Form = short): string => {
  const children = new Map<string, Set<string>>();
  for (const input of distinctInputs(inputs)) {
    const line = form(view, input);
    const names = children.get(line) ?? new Set<string>();
    if ('childId' in input && input.childId !== undefined && view.screening.household.children.length > 1) names.add(view.nameOf(input.childId));
    children.set(line, names);
  }
  return [...children].map(([line, names]) => (names.size === 0 ? line : `${line} [${[...names].join(', ')}]`)).join('; ');
};

/** The same with indicators by their codes only, for a list of rules that stands after the evidence. */
export const codedInputs = (view: RecordView, inputs: readonly Input[]): string => shortInputs(view, inputs, briefest);
