import type { Component } from 'svelte';
import { render } from '@testing-library/svelte';
import { vi } from 'vitest';
import { stepsFor } from '../../../src/app/steps.ts';
import { checkBank } from '../../../src/content/check-bank.ts';
import { contentFiles } from '../../../src/content/content-files.ts';
import type { ContentBank } from '../../../src/model/content-bank.ts';
import type { Child } from '../../../src/model/household.ts';
import { newScreening } from '../../../src/model/new-screening.ts';
import type { Role, Screening } from '../../../src/model/screening.ts';
import { assessmentTools } from '../../../src/state/assessment-tools.ts';
import { OpenScreening } from '../../../src/state/open-screening.svelte.ts';
import type { PageProps } from '../../../src/state/page.ts';
import { Preferences } from '../../../src/state/preferences.svelte.ts';

const checked = checkBank(contentFiles);
if (!checked.ok) throw new Error('the shipped content does not fit together');

/** The content as shipped. */
export const bank: ContentBank = checked.value;
export const TODAY = '2026-11-22';

/** A screening that was just begun. */
export const begun = (role: Role = 'school'): Screening =>
  newScreening({ id: 'test', purpose: 'case', assessedOn: TODAY, role, pass: 'quick', framework: { id: 'devon', edition: '2026-11' }, ruleSet: bank.ruleSet });

export const childOf = (id: string, part: Partial<Child> = {}): Child => ({ id, label: id.toUpperCase(), age: { kind: 'born', years: 6, months: 0 }, livesHere: true, ratings: {}, facts: {}, ...part });

/** The screening with these children listed. */
export const withChildren = (screening: Screening, children: readonly Child[]): Screening => ({ ...screening, household: { ...screening.household, children } });

/** Opens a page as the app does; without a screening it is the page before anything was begun. */
export const openPage = (page: Component<PageProps>, screening?: Screening, params: Readonly<Record<string, string>> = {}, path = 'here') => {
  const open = new OpenScreening(bank, () => TODAY, assessmentTools);
  if (screening) open.begin(screening);
  const go = vi.fn<(path: string) => void>();
  const props: PageProps = { open, preferences: new Preferences(), params, path, steps: stepsFor(open.screening, bank), nextPath: 'next', previousPath: 'before', go, today: TODAY };
  return { open, go, ...render(page, props) };
};

/** Gives the simulated page the observable part of scrolling and of modal dialogs, for which it has no layout. */
export const standInForLayout = (): void => {
  Element.prototype.scrollIntoView = () => {};
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) { this.open = true; };
  HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) { this.open = false; this.dispatchEvent(new Event('close')); };
};
