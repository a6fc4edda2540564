import type { Assessment } from '../engine/assess.ts';
import type { PreparedBank } from '../engine/prepared-bank.ts';
import type { WhatWouldChange } from '../engine/what-would-change.ts';
import type { Screening } from '../model/screening.ts';
import type { AssessmentTools } from './assessment-tools.ts';
import { inSlices } from './slices.ts';

type Changes = readonly WhatWouldChange[];

/** What was asked, and the answer where one slice was enough for it. */
interface Asked { readonly screening: Screening; readonly prepared: PreparedBank; changes: Changes | undefined }

/** Whether two screenings differ in no answer: who wrote a record is read by no rule. */
const sameAnswers = (one: Screening, other: Screening): boolean => {
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])] as (keyof Screening)[];
  return keys.every((key) => key === 'author' || one[key] === other[key]);
};

/** What would change the levels of the open screening: worked out in slices and remembered until an answer changes. */
export class ChangesInSlices {
  private asked: Asked | undefined;
  /** What came in a later turn, and what it was asked for. */
  private arrived: { readonly asked: object; readonly changes: Changes } | undefined = $state.raw(undefined);

  /** Gives the changes; undefined while they are still being worked out. Whoever derives from it hears when they are there. */
  of(screening: Screening, assessment: Assessment, prepared: PreparedBank, { changesStepByStep }: AssessmentTools): Changes | undefined {
    const { asked, arrived } = this;
    if (asked && asked.prepared === prepared && sameAnswers(asked.screening, screening)) return asked.changes ?? (arrived?.asked === asked ? arrived.changes : undefined);
    const mine: Asked = { screening, prepared, changes: undefined };
    this.asked = mine;
    const work = inSlices(changesStepByStep(screening, assessment, prepared), () => this.asked === mine);
    if (work instanceof Promise) void work.then((changes) => { if (this.asked === mine) this.arrived = { asked: mine, changes }; });
    else mine.changes = work;
    return mine.changes;
  }

  /** Forgets everything; work that goes on is stopped. */
  clear(): void {
    this.asked = undefined;
    this.arrived = undefined;
  }
}
