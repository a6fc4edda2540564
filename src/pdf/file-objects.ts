import type { JsPdfHooks } from './jspdf-hooks.ts';

/** Writes numbered objects into the file that jsPDF is putting together, and keeps the number of each thing written. */
export class FileObjects {
  readonly #hooks: JsPdfHooks;
  readonly #numbers = new Map<object, number>();

  constructor(hooks: JsPdfHooks) {
    this.#hooks = hooks;
  }

  /** Sets a number aside for something that others name before it is written. */
  reserve(thing: object): void {
    this.#numbers.set(thing, this.#hooks.internal.newObjectDeferred());
  }

  /** The reference to something whose number was set aside; throws when it never was. */
  reference(thing: object): string {
    const number = this.#numbers.get(thing);
    if (number === undefined) throw new Error('an object is named that was never set aside');
    return `${number} 0 R`;
  }

  /** Writes the object whose number was set aside for `thing`. */
  writeReserved(thing: object, body: string): void {
    const number = this.#numbers.get(thing);
    if (number === undefined) throw new Error('an object is written that was never set aside');
    this.#hooks.internal.newObjectDeferredBegin(number, true);
    this.#end(body);
  }

  /** Writes a new object and gives the reference to it. */
  write(body: string): string {
    const number = this.#hooks.internal.newObject();
    this.#end(body);
    return `${number} 0 R`;
  }

  #end(body: string): void {
    this.#hooks.internal.out(body);
    this.#hooks.internal.out('endobj');
  }
}
