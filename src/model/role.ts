/** Whose work a screening is; apart from the schemas, so that the first page does not wait for them. */
export const ROLES = ['school', 'gp', 'other'] as const;
export type Role = (typeof ROLES)[number];
