import { isOfTheCheck, WAYS_OUT, type WayOut } from './ways-out.ts';

/** How one way ended. `open` is the only one that is bad. */
export type Refusal = 'removed' | 'policy' | 'stopped' | 'notTried' | 'open';

/** One way and how it ended. */
export interface CheckedWay {
  readonly name: string;
  readonly refusal: Refusal;
}

/** In words, for a table. */
export const REFUSAL_WORDS: Readonly<Record<Refusal, string>> = {
  removed: 'Refused: taken out of the page before it started',
  policy: 'Refused by the browser, as this page told it to',
  stopped: 'Refused: tried, and stopped by the page',
  notTried: 'Not tried: it could take this page away',
  open: 'Not refused',
};

/** The browser reports what a policy refused a moment later, in milliseconds. */
const REPORT_WITHIN = 250;

const pause = (milliseconds: number): Promise<void> => new Promise((done) => { setTimeout(done, milliseconds); });

/** A link that the browser refuses to follow changes nothing that script can see, but a page that is still here has not left. */
const endOf = async (way: WayOut, policyRefused: () => boolean): Promise<Refusal> => {
  if (way.exists && !way.exists()) return 'removed';
  if (way.guarded?.() === false) return 'notTried';
  let stopped = false;
  try {
    // What does not answer at all is judged by the browser's report.
    await Promise.race([Promise.resolve(way.attempt()), pause(REPORT_WITHIN)]);
  } catch {
    stopped = true;
  }
  if (!policyRefused()) await pause(REPORT_WITHIN);
  if (policyRefused()) return 'policy';
  return stopped || way.guarded !== undefined ? 'stopped' : 'open';
};

/**
 * Tries each way out in turn and says how it was refused.
 * @param onChecked told after each way, so that the table fills while it runs
 * @param ways the ways to try; others only in tests
 */
export const checkPrivacy = async (onChecked: (checked: readonly CheckedWay[]) => void, ways: readonly WayOut[] = WAYS_OUT): Promise<readonly CheckedWay[]> => {
  const checked: CheckedWay[] = [];
  for (const way of ways) {
    let refused = false;
    const onViolation = (event: SecurityPolicyViolationEvent): void => {
      // A refusal of a script's text (Trusted Types) names no address.
      if (isOfTheCheck(event.blockedURI) || event.effectiveDirective === 'require-trusted-types-for') refused = true;
    };
    document.addEventListener('securitypolicyviolation', onViolation);
    checked.push({ name: way.name, refusal: await endOf(way, () => refused) });
    document.removeEventListener('securitypolicyviolation', onViolation);
    onChecked([...checked]);
  }
  return checked;
};
