import { emergencyWords, type ContactWords } from './emergency-words.ts';
import type { Framework } from './framework.ts';
import type { NextStep } from './next-step.ts';
import type { Role } from './screening.ts';

/** Gives whom to telephone today, by day and by night, each with how contact is made and how sure the number is. */
export const contactsToday = (framework: Framework, role: Role, steps: readonly NextStep[]): readonly ContactWords[] => {
  const { frontDoor, outOfHours } = emergencyWords(framework, role, steps);
  return [frontDoor, outOfHours].map((contact) => ({ ...contact, lines: [...contact.lines, ...contact.more] }));
};
