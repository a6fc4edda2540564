/** One of the four steps that have a mark of their own. */
export type Level = 1 | 2 | 3 | 4;

/** One answer that can be chosen. */
export interface Choice {
  readonly value: string;
  /** The whole wording; it may be as long as a paragraph, and all of it can be pressed. */
  readonly label: string;
  readonly hint?: string | undefined;
  /** Words such as "or" shown on a line before a choice that is unlike the others. */
  readonly divider?: string | undefined;
  /** Draws the mark of this level before the wording. */
  readonly level?: Level | undefined;
  /** False leaves the number out of the mark, where the wording counts otherwise. */
  readonly numbered?: boolean | undefined;
}

/**
 * Gives the words that say to the ear what the mark of a level says to the eye: "Level 3: ". Empty where there is no
 * mark, where its number is left out, and where the wording names its own place ("Level 3", "Tier 2").
 */
export const spokenLevel = ({ level, numbered = true, label }: Pick<Choice, 'level' | 'numbered' | 'label'>): string =>
  level === undefined || !numbered || /^\p{L}+ \d/u.test(label) ? '' : `Level ${level}: `;

/** One answer of several that can be chosen together; an exclusive one ("None of these") unticks all others. */
export interface MultipleChoice extends Omit<Choice, 'level' | 'numbered'> {
  readonly exclusive?: boolean | undefined;
}

/** How large the question above a group or field is shown. */
export type LegendSize = 'small' | 'medium' | 'large';

/** The rank of a heading on the page. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

/**
 * Gives the values ticked after `value` is ticked or unticked, in the order of the choices.
 * Ticking an exclusive choice leaves it alone; ticking any other unticks the exclusive ones.
 */
export const afterTicking = (
  choices: readonly MultipleChoice[],
  ticked: readonly string[],
  value: string,
  isTicked: boolean,
): readonly string[] => {
  const touched = choices.find((choice) => choice.value === value);
  return choices
    .filter((choice) => {
      if (choice.value === value) return isTicked;
      if (!ticked.includes(choice.value)) return false;
      return !isTicked || (touched?.exclusive !== true && choice.exclusive !== true);
    })
    .map((choice) => choice.value);
};
