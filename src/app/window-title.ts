import type { ContentBank } from '../model/content-bank.ts';
import type { Screening } from '../model/screening.ts';

export const NAME = 'Screen for neglect';

/** What a title may say: fixed words of the app and its content, and the place of a child on the list. Never a word of a case. */
interface Titled {
  /** The title of the page's entry; undefined for the start page. */
  readonly title: string | undefined;
  readonly params: Readonly<Record<string, string>>;
  readonly bank: Pick<ContentBank, 'groups'>;
  readonly screening: Screening | undefined;
  /** A summary of problems is on the page. */
  readonly problems: boolean;
}

/**
 * Gives the title of the window: what the page is called and, on a page about one child, the child's place on the list,
 * so that no two pages of a screening are called the same. "Error: " comes first while there is something to put right.
 */
export const windowTitle = ({ title, params, bank, screening, problems }: Titled): string => {
  const group = bank.groups.find((one) => one.group === params['group'])?.title;
  const place = (screening?.household.children.findIndex((child) => child.id === params['child']) ?? -1) + 1;
  const adult = (screening?.household.adults.findIndex((one) => one.id === params['adult']) ?? -1) + 1;
  const code = bank.groups.flatMap((one) => one.indicators).find((one) => one.code === params['code'])?.code;
  const page = [group ?? title, ...(place > 0 ? [`child ${place}`] : []), ...(adult > 0 ? [`adult ${adult}`] : []), ...(code === undefined ? [] : [code])].join(', ');
  return `${problems ? 'Error: ' : ''}${title === undefined ? NAME : `${page} – ${NAME}`}`;
};
