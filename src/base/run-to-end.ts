/** Does work that can pause, all at once, and gives what it comes to. */
export const runToEnd = <Outcome>(work: Generator<unknown, Outcome>): Outcome => {
  let step = work.next();
  while (step.done !== true) step = work.next();
  return step.value;
};
