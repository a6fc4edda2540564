/** The longest that work holds the page before keys and pointer are heard again, in milliseconds; one step may go beyond it. */
export const SLICE = 30;

/** A turn of the browser, in which it draws and answers. */
const turn = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 0); });

/** Works for one slice and gives the result when it was reached. */
const slice = <Result>(work: Generator<unknown, Result>): { readonly result: Result } | undefined => {
  const end = performance.now() + SLICE;
  do {
    const step = work.next();
    if (step.done === true) return { result: step.value };
  } while (performance.now() < end);
  return undefined;
};

/**
 * Does work that can pause, a slice at a time, so that the page never stands still.
 * @param wanted asked before each further slice; once it says no the work stops for good
 * @returns the result itself where one slice was enough, else a promise of it; the promise stays open when the work was stopped
 */
export const inSlices = <Result>(work: Generator<unknown, Result>, wanted: () => boolean): Result | Promise<Result> => {
  const first = slice(work);
  if (first) return first.result;
  return new Promise((resolve, reject) => {
    const goOn = async (): Promise<void> => {
      for (;;) {
        await turn();
        if (!wanted()) return;
        const next = slice(work);
        if (next) { resolve(next.result); return; }
      }
    };
    goOn().catch(reject);
  });
};
