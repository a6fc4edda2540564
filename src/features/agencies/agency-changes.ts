import { failure, success, type Result } from '../../base/result.ts';
import { AgencyId, type AgencyAnswer, type Role, type Screening } from '../../model/screening.ts';

const OWN: Readonly<Record<Role, AgencyId | undefined>> = { school: 'school', gp: 'gp', other: undefined };

/** Says whether an agency is the practitioner's own, which counts as asked. */
export const isOwn = (role: Role, agency: AgencyId): boolean => OWN[role] === agency;

/** Gives the screening with what is known of one agency, or nothing when `answer` is undefined. */
export const withAgency = (screening: Screening, agency: AgencyId, answer: AgencyAnswer | undefined): Screening => {
  const { [agency]: _before, ...others } = screening.agencies;
  return { ...screening, agencies: answer === undefined ? others : { ...others, [agency]: answer } };
};

const STATE_WORDS = { asked: 'Asked', answered: 'Answered', notAsked: 'Not asked' } as const;

/** Gives how an agency stands in short words. */
export const standingInWords = (screening: Screening, agency: AgencyId): string => {
  const state = screening.agencies[agency]?.state;
  if (state !== undefined && state !== 'notAsked') return STATE_WORDS[state];
  if (isOwn(screening.role, agency)) return 'Your own: counts as asked';
  return state === undefined ? 'Not said yet' : STATE_WORDS[state];
};

/** Gives the agency's answer with one part set, or taken away when undefined. A date or reply alone says that it was asked. */
export const withPart = (answer: AgencyAnswer | undefined, part: { readonly state?: AgencyAnswer['state'] } | { readonly date: string | undefined } | { readonly reply: string }): AgencyAnswer => {
  const before: AgencyAnswer = answer ?? { state: 'asked' };
  if ('date' in part) {
    const { date: _date, ...rest } = before;
    return part.date === undefined ? rest : { ...rest, date: part.date };
  }
  if ('reply' in part) {
    const { reply: _reply, ...rest } = before;
    return part.reply.trim() === '' ? rest : { ...rest, reply: part.reply };
  }
  return { ...before, ...part };
};

/** Reads the state of an answer. */
export const stateFrom = (value: string | undefined): Result<AgencyAnswer['state'], 'none'> =>
  value === 'asked' || value === 'answered' || value === 'notAsked' ? success(value) : failure('none');

export const AGENCIES: readonly AgencyId[] = AgencyId.options;
