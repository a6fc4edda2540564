/**
 * The fastest of some runs, in milliseconds: other work on the machine only ever makes a run slower, so the fastest
 * is the nearest to what the code itself takes.
 */
export const fastestOf = (runs: number, run: () => void): number =>
  Math.min(...Array.from({ length: runs }, () => {
    const began = performance.now();
    run();
    return performance.now() - began;
  }));
