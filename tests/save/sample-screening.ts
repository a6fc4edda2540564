import { shippedBank } from '../../src/content/bank.ts';
import type { FactDefinition } from '../../src/model/fact.ts';
import type { Screening } from '../../src/model/screening.ts';

const bank = ((): { readonly facts: readonly FactDefinition[]; readonly codes: ReadonlySet<string> } => {
  if (!shippedBank.ok) throw new Error('the content bank has problems');
  return { facts: shippedBank.value.facts, codes: new Set(shippedBank.value.groups.flatMap((group) => group.indicators.map((indicator) => indicator.code))) };
})();

/** The facts and indicator codes of this edition. */
export const { facts, codes } = bank;

/** An invented household that has something in every part of the file. */
export const sampleScreening: Screening = {
  format: 'screen-for-neglect',
  version: 1,
  id: 'sample-1',
  purpose: 'training',
  assessedOn: '2026-03-09',
  role: 'school',
  pass: 'full',
  framework: { id: 'generic-england', edition: '2026-11' },
  ruleSet: '2026.11',
  author: 'Safeguarding lead',
  reasonForScreening: 'Cold and hungry on most mornings since half-term.\nTeacher worried.',
  household: {
    reference: 'HH-0412',
    children: [
      {
        id: 'c1', label: 'KT', age: { kind: 'born', years: 6, months: 4 }, livesHere: true, disabled: false, communicatesInWords: true, statutoryPlan: 'none', otherParent: 'listed',
        ratings: {
          HE6: { answer: 2, evidence: 'Two fillings needed; one visit missed.', impact: 'Pain at night.', sources: ['record', 'parentOrCarer'], date: '2026-02', since: '2025-autumn', frequency: 'comesAndGoes', trend: 'same', concernUnchangedMonths: 4, helpOffered: true, helpUsed: false },
          EM2: { answer: 'notKnown' },
        },
        domainAnswers: { education: { answer: 'noConcernSeen', sources: ['record'], evidence: 'Attends, settled in class.', date: '2026-03' } },
        facts: { attendancePercent: 93.5, ongoingPainUnseen: false, immediateDangerKinds: [] },
        injuries: [{ kind: 'bruise', explanation: 'suitable', poorSupervision: false, helpLate: false, date: '2026-01', note: 'Fell from a wall at school.' }],
        voice: { seenAlone: true, words: '“I like it when Nan comes 🙂.” مرحبا', support: 'Picture cards', day: { morning: 'Gets up alone.', evening: 'Television' }, wishes: 'A bed of my own' },
      },
      { id: 'c2', label: 'Baby', age: { kind: 'unborn', weeks: 30 }, livesHere: true, ratings: {}, facts: {} },
    ],
    adults: [
      { id: 'a1', label: 'Mum', relationship: 'mother', place: 'livesHere', known: 'known', joined12m: false, knownRisk: false, historyKnown: true, note: 'Works nights' },
      { id: 'a2', label: 'D', relationship: 'partner', place: 'notKnown', known: 'notKnown' },
    ],
    ratings: { HC1: { answer: 2, evidence: 'Kitchen seen on 4 March.', sources: ['sawIt'], date: '2026-03-04', doNotShareWithFamily: false } },
    domainAnswers: {},
    facts: { homeSeenBy: 'me', historyExists: true },
  },
  chronology: [
    { id: 'e1', date: '2026-01-14', kind: 'notBrought', children: ['c1'], service: 'Dentist', essential: true, explained: false, rebookedAndKept: false },
    { id: 'e2', date: '2025-11', kind: 'contact', children: [], agency: 'Front door', source: 'record', note: 'No further action.' },
  ],
  strengths: [{ id: 's1', text: 'Nan collects from school twice a week.', children: ['c1'], effectOnChild: 'Eats a hot meal then.', evidence: 'Seen' }],
  agencies: { schoolNurse: { state: 'asked', date: '2026-03-05' }, gp: { state: 'answered', date: '2026-03-06', reply: 'Seen twice this year.' } },
  triedSoFar: 'Breakfast club offered',
  ifHelpStopped: 'Mornings would be hard again.',
  judgement: {
    before: { levels: { c1: 2 }, reason: 'Fits what I see.', date: '2026-03-09' },
    after: { levels: { c1: 2, c2: 1 }, reason: 'The same.', leadConsulted: 'Deputy', date: '2026-03-09' },
  },
  actions: [{ id: 'n1', step: 'NS-01', text: 'Meet with Mum', owner: 'Lead', due: '2026-03-23' }],
  referral: { note: 'Not needed now' },
  escalation: { stage: 'none' },
  reviewOn: '2026-06-09',
  earlier: [{ assessedOn: '2025-09-10', householdRatings: { HC1: 1 }, children: [{ id: 'c1', ratings: { HE6: 1 }, level: 1, domains: { health: 1 } }], adults: ['a1'], familyMissed12m: 1 }],
  checked: ['household', 'health'],
  place: 'result',
};
