/** Something a person can do from a row: a place to go, or a thing to start. */
export interface Action {
  readonly text: string;
  /** Read out after the text and not shown, so that "Change" says what it changes. */
  readonly hiddenText?: string | undefined;
  readonly href?: string | undefined;
  readonly onclick?: (() => void) | undefined;
}
