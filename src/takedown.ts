/** What the API needs in order to hide things; the program hands it in. */

/** What to do: hide what has an id, or lift a takedown that has the id or hides what has it. */
export interface TakedownCommand {
  readonly action: 'HIDE' | 'UNHIDE';
  readonly id: string;
}

/** A record of a takedown, as the SDL's `Takedown` has it, but for `kind`, which is a label of the graph. */
export interface TakedownRecord {
  readonly id: string;
  readonly kind: string;
  readonly reason: string;
  readonly hiddenBy: string;
  /** ISO 8601 UTC with milliseconds. */
  readonly hiddenAt: string;
  readonly liftedBy: string | null;
  readonly liftedAt: string | null;
}

/**
 * Carries out a command for somebody, who gives a reason or null. Throws `UserInputError` when it cannot be done; then
 * nothing has changed.
 */
export type TakeDown = (
  command: TakedownCommand,
  by: string,
  reason: string | null,
) => Promise<TakedownRecord>;
