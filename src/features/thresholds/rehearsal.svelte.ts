import { flushSync, mount, unmount, type ComponentProps } from 'svelte';
import SearchAnswer from './SearchAnswer.svelte';

type Shown = ComponentProps<typeof SearchAnswer>;

/** What a person types letter by letter; together these draw every part that an answer can have. */
const TYPED = ['toddler left alone', 'bruise baby', 'DNA 3', 'attendance 88', 'smelly', 'clutter 5', 'teh dentist', 'hitting'];
const strokesOf = (words: string): readonly string[] => [...words].map((_letter, at) => words.slice(0, at + 1));

const upTo = (words: string, most: number): readonly string[] => Array.from({ length: most + 1 }, (_none, at) => `${words} ${at}`);

/** Ages and numbers that people ask about. What the rules say to them is worked out before anybody asks. */
const READ_AHEAD: readonly string[] = [
  'toddler left alone', 'baby left alone', 'teenager left alone', ...upTo('left alone', 17), 'bruise baby', ...upTo('clutter', 9), ...upTo('DNA', 9), ...upTo('attendance', 100), ...upTo('contacts', 6), ...upTo('emergency visits', 6),
  ...upTo('missing', 5), ...upTo('babysitting', 16), ...upTo('booked', 40),
];

/** Where a browser tells when it is idle, each step waits for that; elsewhere for its turn. */
const whenIdle = (act: () => void): (() => void) => {
  if (typeof requestIdleCallback === 'function') {
    const asked = requestIdleCallback(act);
    return () => { cancelIdleCallback(asked); };
  }
  const asked = setTimeout(act, 0);
  return () => { clearTimeout(asked); };
};

/**
 * Answers a few typical searches out of sight, a stroke in each idle moment. A browser runs code slowly the first times; a
 * slow computer would make the first person who types wait for that.
 * @param answerTo gives what the page would show for these words
 * @returns stops it, and leaves nothing behind
 */
export const rehearse = (answerTo: (query: string) => Shown): (() => void) => {
  const strokes = TYPED.flatMap((words) => [...strokesOf(words), '']);
  const steps = [...strokes, ...READ_AHEAD, ...strokes];
  const shown: Shown = $state({ ...answerTo('') });
  let drawn: Record<string, unknown> | undefined;
  let forget = (): void => undefined;
  const end = (): void => {
    forget();
    if (drawn) void unmount(drawn);
    drawn = undefined;
  };
  const step = (at: number): void => {
    const words = steps[at];
    if (words === undefined) { end(); return; }
    drawn ??= mount(SearchAnswer, { target: document.createElement('div'), props: shown });
    const next = answerTo(words);
    if (at < strokes.length || at >= strokes.length + READ_AHEAD.length) Object.assign(shown, next);
    flushSync();
    forget = whenIdle(() => { step(at + 1); });
  };
  forget = whenIdle(() => { step(0); });
  return end;
};
