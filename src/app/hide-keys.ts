/** How long a second and third press may take. */
const PAUSE_IN_MILLISECONDS = 5000;
const PRESSES = 3;

/**
 * Calls `hide` when Shift is pressed three times by itself. Shift used to type a capital does not count, and any other
 * key starts the count again.
 * @returns a function that stops watching
 */
export const watchForHiding = (hide: () => void): (() => void) => {
  let presses = 0;
  let usedWithAnother = false;
  let last = 0;
  const onDown = (event: KeyboardEvent): void => {
    if (event.key === 'Shift') { usedWithAnother = false; return; }
    usedWithAnother = true;
    presses = 0;
  };
  const onUp = (event: KeyboardEvent): void => {
    if (event.key !== 'Shift' || usedWithAnother) return;
    presses = event.timeStamp - last > PAUSE_IN_MILLISECONDS ? 1 : presses + 1;
    last = event.timeStamp;
    if (presses >= PRESSES) { presses = 0; hide(); }
  };
  addEventListener('keydown', onDown);
  addEventListener('keyup', onUp);
  return () => { removeEventListener('keydown', onDown); removeEventListener('keyup', onUp); };
};
