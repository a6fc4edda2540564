const CONTROLS = 'input:not([type="hidden"]), select, textarea, button, a[href], summary';

const isControl = (element: Element): boolean => element.matches(CONTROLS);

/**
 * Puts the reader at `element`, which need not be a control: it can be focused now, and no longer once focus leaves it,
 * so that a later click in it does nothing.
 */
export const focusForReading = (element: HTMLElement): void => {
  // What can be focused at any time stays so.
  if (!element.hasAttribute('tabindex')) {
    element.setAttribute('tabindex', '-1');
    element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
  }
  element.focus();
};

/** Puts the reader at the main heading of the page, as is done after each change of page; nothing without one. */
export const focusPageHeading = (): void => {
  const heading = document.querySelector<HTMLElement>('main h1') ?? document.querySelector('h1');
  if (heading) focusForReading(heading);
};

const labelOf = (control: HTMLElement): Element | undefined =>
  control instanceof HTMLInputElement || control instanceof HTMLSelectElement || control instanceof HTMLTextAreaElement ? control.labels?.[0] : undefined;

const questionOf = (control: HTMLElement): Element => control.closest('fieldset')?.querySelector('legend') ?? labelOf(control) ?? control;

/**
 * Takes the reader to the control with this id, or to the first control inside the element with this id. The question
 * is scrolled into view first, then the control takes focus without a second scroll, so that both can be read.
 * @returns false when there is no such control on the page.
 */
export const focusControl = (id: string): boolean => {
  const element = document.getElementById(id);
  const control = element && !isControl(element) ? element.querySelector<HTMLElement>(CONTROLS) : element;
  if (!control) return false;
  questionOf(control).scrollIntoView();
  control.focus({ preventScroll: true });
  return true;
};
