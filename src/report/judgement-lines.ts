import type { ChildAssessment } from '../engine/assess.ts';
import { localLevel } from '../engine/framework-words.ts';
import { RecordView, type RecordChoices, type RecordMaterial } from './record-view.ts';

const NO_REASON = 'no reason given';

/** The level that the practitioner gave a child last, and whether a reason stands with it. */
const given = ({ screening }: RecordView, id: string) => {
  const { before, after } = screening.judgement;
  const beside = after?.levels[id];
  const reason = beside === undefined ? before?.reason : after?.reason;
  return { level: beside ?? before?.levels[id], isBeforeOnly: beside === undefined, hasReason: (reason ?? '').trim() !== '' };
};

/** Says how a judged level stands to the suggestion: nothing where they agree or no level was suggested; a lower one without a reason says so. */
export const differenceInWords = (view: RecordView, child: ChildAssessment): string => {
  const { level, hasReason } = given(view, child.child.id);
  if (level === undefined || level === child.level || child.reading === 'notEnoughKnown') return '';
  if (level > child.level) return 'higher than the suggestion';
  return hasReason ? 'lower than the suggestion' : `lower than the suggestion; ${NO_REASON}`;
};

/** Gives the names of the children whose level was judged lower than suggested, without a reason. */
export const lowerWithoutReason = (material: RecordMaterial, choices: RecordChoices): readonly string[] => {
  const view = new RecordView(material, choices);
  return view.children.filter((child) => differenceInWords(view, child).endsWith(NO_REASON)).map(({ child }) => view.nameOf(child.id));
};

/**
 * Gives the practitioner's judgement in a line for each child: the one given beside the suggestion, else the view given before it.
 * Where it differs the line says so; both stand.
 */
export const judgementLines = (view: RecordView): readonly string[] => {
  const { framework } = view.material.outcome;
  return view.children.flatMap((child) => {
    const { level, isBeforeOnly } = given(view, child.child.id);
    if (level === undefined) return [];
    const difference = differenceInWords(view, child);
    return [`${view.nameOf(child.child.id)}: ${localLevel(framework, level).name}${isBeforeOnly ? ', own view before the suggestion' : ''}${difference === '' ? '' : ` (${difference})`}`];
  });
};
