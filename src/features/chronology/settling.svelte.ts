import type { Screening } from '../../model/screening.ts';

/** Sums and pictures wait until typing pauses, so that a long chronology never slows the next line. */
const PAUSE_IN_MILLISECONDS = 400;

/**
 * The screening as the slower parts of the page show it: a moment behind. After a pause they follow one after the other,
 * each in a turn of its own, so that a key pressed meanwhile is answered between them.
 */
export class Settling {
  list: Screening | undefined = $state.raw();
  picture: Screening | undefined = $state.raw();
  counts: Screening | undefined = $state.raw();
  grid: Screening | undefined = $state.raw();

  constructor(screening: Screening | undefined) {
    this.list = this.picture = this.counts = this.grid = screening;
  }

  /**
   * Lets the parts follow to this screening once nothing has changed for a moment.
   * @param onlist told as soon as the list has followed
   * @returns a function that stops it
   */
  follow(now: Screening | undefined, onlist: () => void): () => void {
    if ([this.list, this.picture, this.counts, this.grid].every((part) => part === now)) return () => undefined;
    const turns = [
      () => { this.list = now; onlist(); }, () => { this.picture = now; }, () => { this.counts = now; }, () => { this.grid = now; },
    ];
    let timer = setTimeout(function next() {
      turns.shift()?.();
      if (turns.length > 0) timer = setTimeout(next, 0);
    }, PAUSE_IN_MILLISECONDS);
    return () => { clearTimeout(timer); };
  }
}
