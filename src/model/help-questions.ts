/** What is asked about help beside a rating; said again where an answer does not fit the description that was chosen. */
export const HELP_OFFERED_QUESTION = 'Was help offered for this?';
export const HELP_USED_QUESTION = 'Was the help taken up?';
