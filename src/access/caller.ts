/** Who asks, and how much that caller may do. */

/** Roles, least first: each may do all that those before it may. */
export const ROLES = ['reader', 'analyst', 'editor', 'admin'] as const;

/** One of {@link ROLES}. */
export type Role = (typeof ROLES)[number];

/** Who asks. */
export interface Caller {
  /** Of the key, or the subject of the token; decisions note it. */
  readonly name: string;
  readonly role: Role;
}

/** Somebody at this machine, where nothing is set up. */
export const LOCAL_CALLER: Caller = { name: 'local', role: 'admin' };

/** True when the caller's role is this one or a later one. */
export function hasRole({ role }: Caller, required: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(required);
}

/** The role that a text names, in any case; null when it names none. */
export function toRole(value: unknown): Role | null {
  const folded = typeof value === 'string' ? value.toLowerCase() : null;
  return ROLES.find((role) => role === folded) ?? null;
}
