import { mount, unmount } from 'svelte';
import App from './app/App.svelte';
import { registerOffline } from './app/offline.ts';
import { today } from './app/today.ts';
import { startingAreas, startingBank } from './content/starting-bank.ts';
import { OpenScreening } from './state/open-screening.svelte.ts';
import { inSlices } from './state/slices.ts';

const target = document.getElementById('app');
if (!target) throw new Error('the page has no place for the app');

const open = new OpenScreening(startingBank, today, undefined, startingAreas);
const app = mount(App, { target, props: { open } });

/** Loads and checks the whole bank. A broken one takes the app away: a wrong rule is worse than none. */
const complete = async (): Promise<void> => {
  const [{ readShippedBank }, { assessmentTools }] = await Promise.all([import('./content/bank-in-steps.ts'), import('./state/assessment-tools.ts')]);
  // In slices: somebody may be filling in the first page.
  const shippedBank = await inSlices(readShippedBank(), () => true);
  if (shippedBank.ok) {
    open.complete(shippedBank.value, assessmentTools);
    return;
  }
  await unmount(app);
  const { default: ContentProblems } = await import('./app/ContentProblems.svelte');
  mount(ContentProblems, { target, props: { problems: shippedBank.problem } });
};

// After the first frame, so that the page can be read while the rules come.
requestAnimationFrame(() => { setTimeout(() => { void complete(); }); });
void registerOffline();
