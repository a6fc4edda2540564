/**
 * Says how often a property is tried. Mutation testing asks the same tests thousands of times, so it sets PROPERTY_SHARE
 * and tries each property less often.
 * @param times in an ordinary run
 */
export const runs = (times: number): { readonly numRuns: number } => ({ numRuns: Math.max(1, Math.ceil(times * Number(process.env['PROPERTY_SHARE'] ?? 1))) });
