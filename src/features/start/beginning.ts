import { failure, success, type Result } from '../../base/result.ts';
import { areaOf, type Area } from '../../model/area-choices.ts';
import type { ContentBank } from '../../model/content-bank.ts';
import { ROLES, type Role } from '../../model/role.ts';
import type { Screening } from '../../model/screening.ts';

/** What was chosen on the start page so far. */
export interface StartChoices {
  readonly role: string | undefined;
  readonly area: string | undefined;
  readonly pass: string | undefined;
}

/** Everything that must be chosen before a screening begins. */
export interface StartChosen {
  readonly role: Role;
  readonly area: Area;
  readonly pass: Screening['pass'];
}

/** Something that must be put right, with the field it belongs to. */
export interface StartProblem {
  readonly controlId: 'role' | 'area' | 'pass';
  readonly text: string;
}

/** Gives the role of a chosen value; undefined for anything else. */
export const roleOf = (value: string | undefined): Role | undefined => ROLES.find((role) => role === value);

const passOf = (value: string | undefined): Screening['pass'] | undefined => (value === 'quick' || value === 'full' ? value : undefined);

/** Reads the choices, or says all that is still missing in the order of the page. */
export const chosenFrom = (choices: StartChoices, areas: readonly Area[]): Result<StartChosen, readonly StartProblem[]> => {
  const role = roleOf(choices.role);
  const area = areaOf(areas, choices.area);
  const pass = passOf(choices.pass);
  if (role && area && pass) return success({ role, area, pass });
  return failure([
    ...(role ? [] : [{ controlId: 'role', text: 'Select your role' } as const]),
    ...(area ? [] : [{ controlId: 'area', text: 'Select your local area, or that it is not listed' } as const]),
    ...(pass ? [] : [{ controlId: 'pass', text: 'Select a quick pass or a full screening' } as const]),
  ]);
};

/** Gives how many indicators the quick pass of a role asks; without a role of its own, those of all roles together. */
export const quickPassCount = (bank: ContentBank, role: Role): number =>
  bank.groups.length === 0 ? 20 : bank.groups.flatMap((group) => group.indicators).filter((one) => (role === 'other' ? one.quickPass.length > 0 : one.quickPass.includes(role))).length;
