import type { Assessment } from '../../engine/assess.ts';
import { distinctInputs } from '../../engine/input.ts';
import { inputInWords } from '../../engine/input-words.ts';
import type { PreparedBank } from '../../engine/prepared-bank.ts';
import type { Screening } from '../../model/screening.ts';

/** Gives the answers because of which safety changed the wording of a step, in words. */
export const safetyReasons = (changeIds: readonly string[], assessment: Assessment, screening: Screening, prepared: PreparedBank): readonly string[] => {
  const inputs = prepared.safetyChanges.filter(({ change }) => changeIds.includes(change.id))
    .flatMap(({ condition }) => assessment.children.flatMap(({ view }) => condition.inputs(view)));
  return [...new Set(distinctInputs(inputs).map((input) => inputInWords(input, screening, prepared.bank)))];
};
