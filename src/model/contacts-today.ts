import { CHECK_FIRST, emergencyWords, NOT_CERTAIN, type ContactWords } from './emergency-words.ts';
import type { Framework } from './framework.ts';
import type { NextStep } from './next-step.ts';
import type { Role } from './screening.ts';

/**
 * Gives whom to telephone today, by day and by night, in few words: hours, what must be known before the call, and
 * how sure the number is. How to write, and where a number was seen, stand with the next steps.
 */
export const contactsToday = (framework: Framework, role: Role, steps: readonly NextStep[]): readonly ContactWords[] => {
  const words = emergencyWords(framework, role, steps);
  return ([['frontDoor', words.frontDoor], ['outOfHours', words.outOfHours]] as const).map(([part, contact]) => {
    const { phone, confidence } = framework[part];
    return phone === undefined ? contact : { ...contact, lines: [...contact.lines, confidence === 'high' ? CHECK_FIRST : NOT_CERTAIN] };
  });
};
