import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assess } from '../../src/engine/assess.ts';
import { anyScreening } from './arbitrary-screening.ts';
import { answersBehind, isAnswer, reasonKey, withoutAnswer } from './removal.ts';
import { prepared } from './shipped.ts';
import { runs } from '../support/runs.ts';

test('every level above 1 has a reason that names an answer', () => {
  fc.assert(fc.property(anyScreening({ earlier: 1 }), (screening) => {
    const assessment = assess(screening, prepared);
    for (const child of assessment.children) {
      for (const reason of child.reasons) expect(answersBehind(reason.inputs, child, assessment).some(isAnswer), reasonKey(reason)).toBe(true);
      if (child.level > 1) expect(child.reasons.map((reason) => reason.level)).toContain(child.level);
    }
  }), runs(300));
});

// Without earlier screenings: what was rated last time counts on while it is not known now, and is no answer of today.
test('without the answers that it names, a reason is gone', () => {
  fc.assert(fc.property(anyScreening({ earlier: 0, ratings: 6 }), (screening) => {
    const assessment = assess(screening, prepared);
    for (const child of assessment.children) {
      for (const reason of child.reasons) {
        const bare = answersBehind(reason.inputs, child, assessment).reduce(withoutAnswer, screening);
        const after = assess(bare, prepared).children.find((one) => one.child.id === child.child.id);
        expect(after?.reasons.map(reasonKey) ?? [], `${reasonKey(reason)} of ${child.child.id}`).not.toContain(reasonKey(reason));
      }
    }
  }), runs(150));
});
