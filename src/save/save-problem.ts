/** What can go wrong between a screening and a file, as a closed list, with words for a person and what to do next. */

interface Words {
  readonly message: string;
  readonly nextAction: string;
}

const ANOTHER_COPY = 'Open another copy of the file if you have one. What you have open here has not changed.';
const CORRECT_THE_FILE = 'Correct this part of the file, or open another copy. What you have open here has not changed.';
const TRY_ELSEWHERE = 'Your work is still open here. Save again, in another place if you can.';

const WORDS = {
  // Reading a file that anyone may have written.
  empty: { message: 'This file is empty.', nextAction: ANOTHER_COPY },
  tooLarge: { message: 'This file is larger than any screening.', nextAction: 'Check that you chose the right file. What you have open here has not changed.' },
  tooDeep: { message: 'This file is built in a way that no screening is.', nextAction: 'Check that you chose the right file. What you have open here has not changed.' },
  notReadable: { message: 'This file cannot be read as a screening.', nextAction: 'Check that you chose the right file: a screening ends in .age or .json. What you have open here has not changed.' },
  repeatedKey: { message: 'This file gives the same thing twice, so it is not clear which one counts.', nextAction: CORRECT_THE_FILE },
  refusedKey: { message: 'This file has a name in it that no screening uses.', nextAction: 'Check where the file comes from. What you have open here has not changed.' },
  notAScreening: { message: 'This file is not a screening made with this tool.', nextAction: 'Check that you chose the right file. What you have open here has not changed.' },
  trainingCase: { message: 'This is the file of a training case, not a screening.', nextAction: 'Go to Training and choose “Open a case from your trainer”. To go on writing it, choose “Make your own case” there. What you have open here has not changed.' },
  newerVersion: { message: 'This file was made with a newer edition of this tool.', nextAction: 'Get the newer edition, then open the file with it. What you have open here has not changed.' },
  unknownVersion: { message: 'This file has a version that this tool does not know.', nextAction: ANOTHER_COPY },
  wrongShape: { message: 'A part of this file does not fit.', nextAction: CORRECT_THE_FILE },
  unknownName: { message: 'This file names something that this edition does not have.', nextAction: CORRECT_THE_FILE },
  misfit: { message: 'An answer in this file does not fit its question.', nextAction: CORRECT_THE_FILE },
  repeatedId: { message: 'Two parts of this file have the same id.', nextAction: CORRECT_THE_FILE },
  unknownPerson: { message: 'This file points to a child who is not in it.', nextAction: CORRECT_THE_FILE },
  impossibleDate: { message: 'A date in this file cannot be right.', nextAction: CORRECT_THE_FILE },

  // Sealing and opening a sealed file.
  noPassphrase: { message: 'A passphrase is needed.', nextAction: 'Type the passphrase of this file.' },
  wrongPassphrase: {
    message: 'This passphrase does not open this file.',
    nextAction: 'Type it again, letter by letter; check capital letters and spaces. Without the right passphrase nobody can open the file, not even the makers of this tool.',
  },
  notSealed: { message: 'This is not a sealed screening.', nextAction: 'Check that you chose the right file: a sealed screening ends in .age. What you have open here has not changed.' },
  sealedForKey: { message: 'This file is sealed for a key, not with a passphrase.', nextAction: 'Open it with the tool that holds the key, or ask the sender to seal it with a passphrase.' },
  newerSeal: { message: 'This file is sealed in a newer way that this tool does not know.', nextAction: 'Get the newest edition of this tool, or open the file with the age command.' },
  tooHeavy: {
    message: 'This file asks for more work to open than this tool will do: it could stop your computer.',
    nextAction: 'If you trust the sender, open it with the age command and seal it again.',
  },
  truncated: { message: 'The end of this file is missing.', nextAction: 'Copy or download the file again from where it came. What you have open here has not changed.' },
  damaged: { message: 'This file has been changed or damaged since it was saved, so nothing in it can be trusted.', nextAction: ANOTHER_COPY },
  notEnoughMemory: { message: 'This device has not enough free memory for the seal.', nextAction: 'Close other tabs and programs, then try again. Your work is still open here.' },
  cancelled: { message: 'Stopped. Nothing was saved or opened.', nextAction: 'Start again when you are ready.' },

  // Writing to a place that a person chose.
  needsPress: { message: 'The file is ready, and the browser wants you to say where it goes.', nextAction: 'Press Save once more.' },
  notWritten: { message: 'The file was not saved.', nextAction: TRY_ELSEWHERE },
  readBackDiffers: { message: 'The file was written, but it does not read back the same, so do not rely on it.', nextAction: TRY_ELSEWHERE },

  // Drafts kept by the browser.
  noDraft: { message: 'There is no draft on this computer.', nextAction: 'Open a saved file, or start a new screening.' },
  otherDraft: { message: 'There is already a draft on this computer.', nextAction: 'Open it with its code, delete it, or go on without a draft and save a file.' },
  wrongCode: { message: 'This code does not open the draft.', nextAction: 'Type the words again as they were written down. Without the code nobody can open the draft.' },
  draftDamaged: { message: 'The draft cannot be read: it has been changed or damaged.', nextAction: 'Open your last saved file. Then delete the draft.' },
  otherKindOfWork: { message: 'This draft is of the other kind of work. Training and real work never mix.', nextAction: 'Save what is open and choose “End and clear” first. The draft stays as it is.' },
  newerDraft: { message: 'The draft was made with a newer edition of this tool.', nextAction: 'Open it with the newer edition.' },
  storageBlocked: {
    message: 'This browser does not let the page keep a draft. A private window does the same.',
    nextAction: 'Go on: everything stays in this window while it is open. Save a file before you close it.',
  },
  storageFull: { message: 'Not saved: there is no room left for the draft.', nextAction: 'Save a file now. Then make room on this computer.' },
  storageWiped: { message: 'The browser has deleted the draft.', nextAction: 'Your work is still in this window. Save a file now.' },
  draftNotSaved: { message: 'The draft was not saved.', nextAction: 'Your work is still in this window. Save a file now.' },
  openElsewhere: { message: 'This draft is open in another tab or window.', nextAction: 'Go on there, or choose to work here instead.' },
  takenOver: { message: 'You chose to work on this draft in another tab or window, so this one no longer saves.', nextAction: 'Go on in the other one, or choose to work here instead.' },
} as const satisfies Readonly<Record<string, Words>>;

export type SaveProblemKind = keyof typeof WORDS;

/** One thing that went wrong. It never carries an answer, a name or any other text that a person wrote. */
export interface SaveProblem {
  readonly kind: SaveProblemKind;
  /** The place in the file, such as `household.children[0].age.years`; empty when it is the whole file. */
  readonly where: string;
  /** What is wrong there, in words that follow the place: "must be 17 or less". May be empty. */
  readonly what: string;
}

/** Every kind of problem, so that tests and pages can go through all of them. */
export const SAVE_PROBLEM_KINDS = Object.keys(WORDS) as readonly SaveProblemKind[];

/** Gives a problem of one kind. `where` and `what` must hold no answers and no names. */
export const saveProblem = (kind: SaveProblemKind, where = '', what = ''): SaveProblem => ({ kind, where, what });

/**
 * Puts a problem into words: what happened, and what the person can do next.
 * @returns the message ends with the place and what is wrong there, when they are known
 */
export const describeProblem = (problem: SaveProblem): { readonly message: string; readonly nextAction: string } => {
  const { message, nextAction } = WORDS[problem.kind];
  const detail = [problem.where, problem.what].filter((part) => part !== '').join(' ');
  return { message: detail === '' ? message : `${message.slice(0, -1)}: ${detail}.`, nextAction };
};

/** One line for a command line: `case.json · household.children[0].age.years · must be 17 or less`. */
export const problemLine = (fileName: string, problem: SaveProblem): string =>
  [fileName, problem.where || 'the whole file', problem.what || describeProblem(problem).message].join(' · ');
