/** What the API needs in order to carry out curators' decisions; the program hands it in. */

/** A command of a curator; ids are those of entities in the graph. */
export type CurationCommand =
  | { readonly action: 'MERGE' | 'ACCEPT' | 'REJECT'; readonly first: string; readonly second: string }
  | {
      readonly action: 'SPLIT';
      readonly entity: string;
      readonly articles: readonly string[];
      readonly names: readonly string[];
    }
  | { readonly action: 'RENAME'; readonly entity: string; readonly name: string }
  | { readonly action: 'UNDO'; readonly decision: string };

/** What came of it: decisions as the SDL's `Decision` has them, and ids of entities. */
export interface CurationResult {
  readonly decisions: readonly object[];
  readonly entities: readonly string[];
}

/**
 * Carries out a command for somebody, who gives a reason or null. Throws `UserInputError` when it cannot be done; then
 * nothing has changed.
 */
export type Curate = (command: CurationCommand, by: string, reason: string | null) => Promise<CurationResult>;
