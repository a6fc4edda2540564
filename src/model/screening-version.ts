/** The version of the file that this program writes. Older ones are brought up to it one step at a time. */
export const SCREENING_VERSION = 1;
