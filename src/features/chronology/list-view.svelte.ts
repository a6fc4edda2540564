import type { ChronologyEvent } from '../../model/chronology.ts';
import { ALL_EVENTS, EventOrder, EVENTS_ON_A_PAGE, pageOf, type EventChoice } from './event-order.ts';

/** Which part of a long list of events is shown: what was chosen of it, and the page it is turned to. */
export class ListView {
  choice: EventChoice = $state.raw(ALL_EVENTS);
  /** From 0; more than there are where events were taken away since. */
  private turnedTo = $state(0);
  private readonly order = new EventOrder();

  /** Gives the chosen events in order of time. */
  chosen(events: readonly ChronologyEvent[]): readonly ChronologyEvent[] { return this.order.of(events, this.choice); }

  /** Gives the page that is shown of a list so long, from 0. */
  pageIn(length: number): number { return Math.min(Math.max(0, Math.ceil(length / EVENTS_ON_A_PAGE) - 1), this.turnedTo); }

  turn(to: number): void { this.turnedTo = to; }

  choose(choice: EventChoice): void {
    this.choice = choice;
    this.turnedTo = 0;
  }

  /** Turns to the page where this event stands; stays where it is not among those chosen. */
  turnTo(event: ChronologyEvent, events: readonly ChronologyEvent[]): void {
    const place = this.chosen(events).indexOf(event);
    if (place >= 0) this.turnedTo = pageOf(place);
  }
}
