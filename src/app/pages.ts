import type { Component } from 'svelte';
import type { PageProps } from '../state/page.ts';
import { provideVignettes } from '../state/training-source.ts';
import type { PageEntry } from './route.ts';

// Only here may training learn where the content keeps its cases; they are loaded when somebody trains.
provideVignettes(async () => (await import('../content/vignette-files.ts')).vignettes);

/** Every page, the more exact address before the more general one. */
export const PAGES: readonly PageEntry<Component<PageProps>>[] = [
  { pattern: 'danger', title: 'Immediate danger', load: () => import('../features/danger/DangerPage.svelte'), needsScreening: true },
  { pattern: 'help-now', title: 'Get help now', load: () => import('../features/help-now/HelpNowPage.svelte') },
  { pattern: 'household', title: 'Who is in the household', load: () => import('../features/household/HouseholdPage.svelte'), needsScreening: true },
  { pattern: 'household/child/:child', title: 'A child in the household', load: () => import('../features/household/ChildPage.svelte'), needsScreening: true },
  { pattern: 'household/adult/:adult', title: 'An adult in the household', load: () => import('../features/household/AdultPage.svelte'), needsScreening: true },
  { pattern: 'tasks', title: 'Task list', load: () => import('../features/task-list/TaskListPage.svelte'), needsScreening: true },
  { pattern: 'child/:child/voice', title: "The child's voice and day", load: () => import('../features/voice/VoicePage.svelte'), needsScreening: true },
  { pattern: 'child/:child/:group', title: 'Indicators for a child', load: () => import('../features/domain/DomainPage.svelte'), needsScreening: true },
  { pattern: 'home/:group', title: 'Indicators for the household', load: () => import('../features/domain/DomainPage.svelte'), needsScreening: true },
  { pattern: 'strengths', title: 'Strengths', load: () => import('../features/strengths/StrengthsPage.svelte'), needsScreening: true },
  { pattern: 'agencies', title: 'Agencies and agreement', load: () => import('../features/agencies/AgenciesPage.svelte'), needsScreening: true },
  { pattern: 'chronology', title: 'Chronology', load: () => import('../features/chronology/ChronologyPage.svelte'), needsScreening: true },
  { pattern: 'matrix', title: 'The household at a glance', load: () => import('../features/matrix/MatrixPage.svelte'), needsScreening: true },
  { pattern: 'review', title: 'Review: what has changed', load: () => import('../features/review/ReviewPage.svelte'), needsScreening: true },
  { pattern: 'own-level', title: 'Your own view of the level', load: () => import('../features/own-level/OwnLevelPage.svelte'), needsScreening: true },
  { pattern: 'result', title: 'Suggested level', load: () => import('../features/result/ResultPage.svelte'), needsScreening: true },
  { pattern: 'judgement', title: 'Your judgement', load: () => import('../features/judgement/JudgementPage.svelte'), needsScreening: true },
  { pattern: 'second-reader', title: 'A second reader', load: () => import('../features/second-reader/SecondReaderPage.svelte'), needsScreening: true },
  { pattern: 'next-steps', title: 'Next steps', load: () => import('../features/next-steps/NextStepsPage.svelte'), needsScreening: true },
  { pattern: 'record', title: 'The record', load: () => import('../features/record/RecordPage.svelte'), needsScreening: true },
  { pattern: 'working-file', title: 'Working file', load: () => import('../features/working-file/WorkingFilePage.svelte') },
  { pattern: 'privacy', title: 'Privacy', load: () => import('../features/privacy/PrivacyPage.svelte') },
  { pattern: 'ended', title: 'Ended', load: () => import('./EndedScreen.svelte') },
  { pattern: 'display', title: 'Display and keys', load: () => import('../features/display/DisplayPage.svelte') },
  { pattern: 'tour', title: 'How it works, on one page', load: () => import('../features/tour/TourPage.svelte') },
  { pattern: 'thresholds', title: 'Check a threshold', load: () => import('../features/thresholds/ThresholdsPage.svelte') },
  { pattern: 'thresholds/:code', title: 'A sign and its levels', load: () => import('../features/thresholds/ThresholdPage.svelte') },
  { pattern: 'frameworks', title: 'Areas and their levels', load: () => import('../features/frameworks/FrameworksPage.svelte') },
  { pattern: 'frameworks/:id', title: 'The pack of an area', load: () => import('../features/frameworks/FrameworkPage.svelte') },
  { pattern: 'pathways', title: 'What each role does', load: () => import('../features/pathways/PathwaysPage.svelte') },
  { pattern: 'about', title: 'How it decides', load: () => import('../features/about/AboutPage.svelte') },
  { pattern: 'about/licences', title: 'Licences', load: () => import('../features/about/LicencesPage.svelte') },
  { pattern: 'catalogue', title: 'The catalogue', load: () => import('../features/catalogue/CataloguePage.svelte') },
  { pattern: 'catalogue/indicators', title: 'Every indicator', load: () => import('../features/catalogue/IndicatorsPage.svelte') },
  { pattern: 'catalogue/rules', title: 'Every rule', load: () => import('../features/catalogue/RulesPage.svelte') },
  { pattern: 'catalogue/sources', title: 'Every source', load: () => import('../features/catalogue/SourcesPage.svelte') },
  { pattern: 'catalogue/numbers', title: 'Every number to sign off', load: () => import('../features/catalogue/NumbersPage.svelte') },
  { pattern: 'catalogue/all', title: 'The whole catalogue', load: () => import('../features/catalogue/WholePage.svelte') },
  { pattern: 'training', title: 'Training', load: () => import('../features/training/TrainingPage.svelte') },
  { pattern: 'training/case/:case', title: 'TRAINING: a case', load: () => import('../features/training/CasePage.svelte') },
  { pattern: 'training/lead/:case', title: 'TRAINING: lead a group', load: () => import('../features/training/LeadPage.svelte') },
  { pattern: 'training/own-case', title: 'TRAINING: make your own case', load: () => import('../features/own-case/OwnCasePage.svelte') },
  { pattern: 'training/hand-outs/:case', title: 'TRAINING: hand-outs', load: () => import('../features/training/HandOutsPage.svelte') },
];
