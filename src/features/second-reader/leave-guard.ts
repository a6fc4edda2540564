/**
 * Holds the reader on this page while a reading would be lost: another address in the window is taken back, whether it came
 * from a link, a button of the page or the browser's own Back, and closing the window is asked about.
 * @param onwant told the address that was wanted, to ask the person; set it again after `stop` to go there
 * @returns stops the guard
 */
export const guardLeaving = (onwant: (hash: string) => void): (() => void) => {
  const here = location.hash;
  let returning = false;
  const onMove = (event: Event): void => {
    if (location.hash === here) {
      // Our own way back: the page that stands is the right one, so nobody else needs to hear of it.
      if (returning) event.stopImmediatePropagation();
      returning = false;
      return;
    }
    event.stopImmediatePropagation();
    const wanted = location.hash;
    returning = true;
    location.hash = here;
    onwant(wanted);
  };
  const onUnload = (event: Event): void => { event.preventDefault(); };
  // In the capture phase, before the app turns the page.
  addEventListener('hashchange', onMove, true);
  addEventListener('beforeunload', onUnload);
  return () => {
    removeEventListener('hashchange', onMove, true);
    removeEventListener('beforeunload', onUnload);
  };
};
