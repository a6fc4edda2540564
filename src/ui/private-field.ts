/**
 * Attributes that every field for typed words carries, to be spread on the control. They ask browsers and writing
 * assistants not to remember, correct, complete or send what is typed. They are requests: an extension can ignore them.
 * Choices need the first of them alone: without it Chromium writes which answer was given into its list of open tabs, in plain words on the disk.
 */
export const privateField = {
  autocomplete: 'off',
  spellcheck: false,
  autocorrect: 'off',
  autocapitalize: 'off',
  writingsuggestions: 'false',
  'data-gramm': 'false',
  'data-gramm_editor': 'false',
  'data-enable-grammarly': 'false',
} as const;
