let shown = $state(0);

/** Notes that a summary of problems has come into the page. @returns takes it back; call it when the summary goes */
export const noteProblems = (): (() => void) => {
  shown += 1;
  return () => { shown -= 1; };
};

/** Says whether the page shows a summary of problems, so that the title of the window can begin with "Error". */
export const showsProblems = (): boolean => shown > 0;
