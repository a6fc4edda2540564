import { dateInWords } from '../base/calendar-date.ts';
import type { RichText } from '../base/document-blocks.ts';
import type { ChildAssessment } from '../engine/assess.ts';
import type { Outcome } from '../engine/outcome.ts';
import type { WhatWouldChange } from '../engine/what-would-change.ts';
import type { ContentBank } from '../model/content-bank.ts';
import type { Adult } from '../model/household.ts';
import type { Indicator, IndicatorGroup } from '../model/indicator.ts';
import { EVIDENCE_SOURCE_WORDS, FREQUENCY_WORDS, joined, RELATIONSHIP_WORDS, TREND_WORDS } from '../model/words.ts';
import type { EvidenceSource, Rating } from '../model/rating.ts';

/**
 * For whom a record is made. safeguardingFile: everything. supervision: no names, no free text, nothing about third parties by name.
 * family: what can be shared with them; entries marked "do not share" stay out, and so do the conclusions that rest on them.
 */
export type Audience = 'safeguardingFile' | 'supervision' | 'family';

export interface RecordChoices {
  readonly audience: Audience;
  /** The one child that the record is about; undefined for the household. */
  readonly childId: string | undefined;
}

/** Everything a record is composed from. */
export interface RecordMaterial {
  readonly outcome: Outcome;
  readonly changes: readonly WhatWouldChange[];
  readonly bank: ContentBank;
  /** The day on which the record is made. */
  readonly madeOn: string;
}

/** One rating as the record tells it. */
export interface RatedItem {
  readonly indicator: Indicator;
  readonly group: IndicatorGroup;
  readonly rating: Rating;
  readonly childId: string | undefined;
  /** The level that it counts as, holds and lifts included. */
  readonly counted: number;
}

const TOLD_IN_TRUST: readonly EvidenceSource[] = ['childToldOrShowed', 'someoneElse', 'anonymous'];

/** Whether a source has to be protected: a child, somebody else, or an unnamed person. */
export const isToldInTrust = (source: EvidenceSource): boolean => TOLD_IN_TRUST.includes(source);

/** Whether a rating stays out of what the family is given: marked so, or told by a child or by someone to be protected. */
export const isKeptFromFamily = (rating: Rating): boolean =>
  rating.doNotShareWithFamily === true || (rating.sources ?? []).some(isToldInTrust);

/** The material seen through the choices: names, notes and entries as this audience may see them. */
export class RecordView {
  readonly material: RecordMaterial;
  readonly choices: RecordChoices;

  constructor(material: RecordMaterial, choices: RecordChoices) {
    this.material = material;
    this.choices = choices;
  }

  get screening() { return this.material.outcome.screening; }
  get bank(): ContentBank { return this.material.bank; }
  get redacted(): boolean { return this.choices.audience === 'supervision'; }
  get forFamily(): boolean { return this.choices.audience === 'family'; }

  /** The children whom the record is about. */
  get children(): readonly ChildAssessment[] {
    const { children } = this.material.outcome.assessment;
    return this.choices.childId === undefined ? children : children.filter((child) => child.child.id === this.choices.childId);
  }

  /** What a child is called in this record. */
  nameOf(childId: string): string {
    const at = this.screening.household.children.findIndex((child) => child.id === childId);
    const child = this.screening.household.children[at];
    if (!child) return 'Child not yet described';
    return this.redacted ? `Child ${at + 1}` : child.label;
  }

  namesOf(childIds: readonly string[]): string {
    return childIds.length === 0 ? 'the household' : joined(childIds.map((id) => this.nameOf(id)));
  }

  adultName(adult: Adult): string {
    const at = this.screening.household.adults.findIndex((one) => one.id === adult.id);
    const role = RELATIONSHIP_WORDS[adult.relationship ?? 'notKnown'];
    return this.redacted ? `Adult ${at + 1} (${role})` : `${adult.label} (${role})`;
  }

  /** Free text as this audience may read it; empty when it may not. */
  note(text: string | undefined): string {
    return this.redacted ? '' : (text ?? '').trim();
  }

  /** Whether a rating may be told to this audience. What a child, a neighbour or an unnamed person told could come back on them. */
  shows(rating: Rating | undefined): boolean {
    return !this.forFamily || rating === undefined || !isKeptFromFamily(rating);
  }

  /** All ratings with a level, of the household and of the children the record is about. */
  ratedItems(): readonly RatedItem[] {
    const { household } = this.screening;
    return this.bank.groups.flatMap((group) => group.indicators.flatMap((indicator) => {
      const items: RatedItem[] = [];
      const add = (rating: Rating | undefined, childId: string | undefined): void => {
        if (rating !== undefined && typeof rating.answer === 'number' && this.shows(rating)) items.push({ indicator, group, rating, childId, counted: this.countedOf(indicator.code, childId) });
      };
      if (group.rated === 'household') add(household.ratings[indicator.code], undefined);
      for (const { child } of this.children) if (group.rated === 'child' || indicator.childOverride) add(child.ratings[indicator.code], child.id);
      return items;
    }));
  }

  /** What a rating counts as for the child, or for the first who lives here. */
  private countedOf(code: string, childId: string | undefined): number {
    const { children } = this.material.outcome.assessment;
    const child = children.find((one) => (childId === undefined ? one.resident : one.child.id === childId));
    const at = child?.view.indicators.find((one) => one.indicator.code === code)?.index;
    return at === undefined ? 0 : (child?.view.summary.effective[at] ?? 0);
  }

  /** Codes whose rating is kept from this audience, so that conclusions resting on them stay out too. */
  withheldCodes(): ReadonlySet<string> {
    if (!this.forFamily) return new Set();
    const { household } = this.screening;
    const marked = [household.ratings, ...household.children.map((child) => child.ratings)]
      .flatMap((ratings) => Object.entries(ratings).filter(([, rating]) => isKeptFromFamily(rating)).map(([code]) => code));
    return new Set(marked);
  }
}

const capitalised = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** The description of the level that was chosen; empty where none was. */
export const descriptionOf = ({ indicator, rating }: RatedItem): string => (typeof rating.answer === 'number' ? indicator.descriptors[`${rating.answer}`] : '');

/** Why a rating has no words here: nobody wrote any, or this audience may not read them. Empty where they stand. */
export const withoutWords = (view: RecordView, { evidence }: Rating): string => {
  if (view.note(evidence) !== '') return '';
  return (evidence ?? '').trim() === '' ? 'nothing was written down yet' : 'what was written down is left out here';
};

/** What is known about a rating in one line: its words, where it comes from and when. */
export const evidenceLine = (view: RecordView, rating: Rating): RichText => {
  const words = view.note(rating.evidence);
  const sources = (rating.sources ?? []).map((source) => EVIDENCE_SOURCE_WORDS[source]);
  const details = [
    sources.length > 0 ? `Source: ${joined(sources)}` : '',
    rating.date === undefined ? 'date not given' : dateInWords(rating.date),
    rating.since === undefined ? '' : `since ${dateInWords(rating.since)}`,
    rating.frequency === undefined ? '' : FREQUENCY_WORDS[rating.frequency],
    rating.trend === undefined ? '' : TREND_WORDS[rating.trend],
    rating.helpOffered === true ? 'help offered' : '',
    rating.helpUsed === true ? 'help used' : '',
  ].filter((part) => part !== '').join('; ');
  const impact = view.note(rating.impact);
  return [
    { text: words === '' ? `${capitalised(withoutWords(view, rating))}.\n` : `${words}\n` },
    ...(impact === '' ? [] : [{ text: 'For the child: ', strong: true }, { text: `${impact}\n` }]),
    ...(sources.length > 0 ? [] : [{ text: 'Said without a source yet. ', strong: true }]),
    { text: `${capitalised(details)}.` },
  ];
};
