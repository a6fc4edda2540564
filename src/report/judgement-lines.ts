import { localLevel } from '../engine/framework-words.ts';
import type { RecordView } from './record-view.ts';

/**
 * Gives the practitioner's judgement in a line for each child: the one given beside the suggestion, else the view given before it.
 * Where it differs the line says so; both stand.
 */
export const judgementLines = (view: RecordView): readonly string[] => {
  const { before, after } = view.screening.judgement;
  const { framework } = view.material.outcome;
  return view.children.flatMap((child) => {
    const id = child.child.id;
    const level = after?.levels[id] ?? before?.levels[id];
    if (level === undefined) return [];
    const when = after?.levels[id] === undefined ? ', own view before the suggestion' : '';
    return [`${view.nameOf(id)}: ${localLevel(framework, level).name}${when}${level === child.level ? '' : ' (differs from the suggestion)'}`];
  });
};
