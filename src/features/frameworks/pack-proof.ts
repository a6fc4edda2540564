import type { Framework } from '../../model/framework.ts';
import { valueAt, withValue, type Draft, type DraftPath, type DraftValue } from './pack-draft.ts';

/** What a reader relies on, and what the proof beside it is about. */
const PROVED: ReadonlySet<string | number | undefined> = new Set(['name', 'phone', 'hours', 'value']);

/** What the editor says where a proof fell. */
export const PROOF_FELL = 'You changed this, so the old proof is gone and it now counts as not verified: say below where you saw it.';

/** A draft after an edit, and whether the proof beside the edited value fell with it. */
export interface Edited {
  readonly draft: Draft;
  readonly proofFell: boolean;
}

const oldProofs = (from: Framework): readonly { readonly source?: string | undefined; readonly asOf?: string | undefined }[] => [
  from.frontDoor, from.outOfHours, from.repeatContactRule, from.escalation, from.neglectTool, from.hoarding,
  ...(from.consultation ? [from.consultation] : []), ...(from.thresholdDocument ? [from.thresholdDocument] : []), ...(from.specialistServices ?? []),
];

/** A proof is set anew when it names a page, and that page or its age is not one of the pack that the copy was begun from. */
const isSetAnew = (part: DraftPath, draft: Draft, from: Framework): boolean => {
  const source = valueAt(draft, [...part, 'source']);
  const asOf = valueAt(draft, [...part, 'asOf']);
  const old = oldProofs(from);
  return source !== undefined && (old.every((one) => one.source !== source) || (asOf !== undefined && old.every((one) => one.asOf !== asOf)));
};

/**
 * Gives the draft with one value changed. A name, number, hours or procedure that no longer says what was seen keeps no proof of it:
 * the page and its age are taken out and it counts as not verified, unless the person has set them anew.
 * @param from the pack that the copy was begun from
 */
export const editedDraft = (draft: Draft, path: DraftPath, to: DraftValue, from: Framework): Edited => {
  const changed = withValue(draft, path, to);
  const part = path.slice(0, -1);
  const isProved = PROVED.has(path.at(-1)) && path[0] !== 'levels' && valueAt(draft, [...part, 'confidence']) !== undefined;
  if (!isProved || valueAt(draft, path) === to || isSetAnew(part, draft, from)) return { draft: changed, proofFell: false };
  const hadProof = valueAt(draft, [...part, 'confidence']) !== 'notVerified' || ['source', 'asOf'].some((name) => valueAt(draft, [...part, name]) !== undefined);
  const without = withValue(withValue(changed, [...part, 'source'], undefined), [...part, 'asOf'], undefined);
  return { draft: withValue(without, [...part, 'confidence'], 'notVerified'), proofFell: hadProof };
};
