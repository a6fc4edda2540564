import { mount, unmount } from 'svelte';
import App from './app/App.svelte';
import { registerOffline } from './app/offline.ts';
import { today } from './app/today.ts';
import { startingBank } from './content/starting-bank.ts';
import { OpenScreening } from './state/open-screening.svelte.ts';

const target = document.getElementById('app');
if (!target) throw new Error('the page has no place for the app');

const open = new OpenScreening(startingBank, today);
const app = mount(App, { target, props: { open } });

/** Loads and checks the whole bank. A broken one takes the app away: a wrong rule is worse than none. */
const complete = async (): Promise<void> => {
  const [{ shippedBank }, { assessmentTools }] = await Promise.all([import('./content/bank.ts'), import('./state/assessment-tools.ts')]);
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
