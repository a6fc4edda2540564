/** The parts around a control that can describe it. */
export interface Descriptions {
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** Identifiers of further elements that describe the control. */
  readonly also?: string | undefined;
}

/**
 * Gives the value of `aria-describedby` for the control `id`: its hint, its error, then anything else, in reading order.
 * @returns undefined when nothing describes it, so that no empty attribute is written.
 */
export const describedBy = (id: string, { hint, error, also }: Descriptions): string | undefined => {
  const parts = [hint ? `${id}-hint` : '', error ? `${id}-error` : '', also ?? ''].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(' ') : undefined;
};
