/** `whoIsMentioned`: the recognizer finds the words, one Cypher query what the graph knows of them. */

import type { GraphQLFieldResolver } from 'graphql';
import type { Context, FoundMention } from '../context.js';
import { compileRootField } from '../cypher/compile/root.js';
import { recordKey } from '../cypher/compile/selection.js';
import { whoIsMentioned } from '../cypher/who-is-mentioned.js';
import { ServiceError, UserInputError } from '../errors.js';

/** What `whoIsMentioned(text:)` may hold, in UTF-16 code units: some three thousand words. */
export const MAX_TEXT_LENGTH = 20_000;

type Entities = Readonly<Record<string, unknown>>;
type Source = Omit<FoundMention, 'entity'> & { readonly text: string; readonly entities: Entities };

/** Throws `UserInputError` on a longer text, and `ServiceError` where there is no recognizer or it has too much to do. */
export const resolveWhoIsMentioned: GraphQLFieldResolver<unknown, Context, { text: string }> = async (
  _source,
  { text },
  context,
  info,
) => {
  if (context.findMentions === null) {
    throw new ServiceError(
      'whoIsMentioned: expected a server with a recognizer, but got one without',
      'NOT_AVAILABLE',
    );
  }
  if (text.length > MAX_TEXT_LENGTH) {
    throw new UserInputError(
      `whoIsMentioned(text:): expected at most ${MAX_TEXT_LENGTH} characters, but got ${text.length}`,
    );
  }
  const mentions = await context.findMentions(text);
  const ids = [...new Set(mentions.map(({ entity }) => entity))];
  if (ids.length === 0) return [];
  const [record] = await context.read(
    compileRootField(info, info.fieldNodes, whoIsMentioned(ids), context.cursors),
  );
  const found = record?.['result'] as readonly Entities[];
  return mentions.map((mention): Source => {
    const entities = found[ids.indexOf(mention.entity)] as Entities;
    return { ...mention, text: text.slice(mention.start, mention.end), entities };
  });
};

/** `entity` of a found mention: null when the graph does not know it. */
export const resolveMentionedEntity: GraphQLFieldResolver<Source, Context> = (
  { entities },
  _given,
  _context,
  info,
) => entities[recordKey(String(info.path.key), null)] ?? null;
