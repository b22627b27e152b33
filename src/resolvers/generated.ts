/* Written by scripts/codegen.ts from schema/*.graphql: change those instead. */
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Context } from '../context.js';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An instant in UTC, ISO 8601 with milliseconds: `2025-11-12T14:05:00.000Z`. */
  DateTime: { input: string; output: string; }
  /** A day, `YYYY-MM-DD`. */
  Date: { input: string; output: string; }
  /** Any JSON value. */
  JSON: { input: unknown; output: unknown; }
  /** A JSON object. */
  JSONObject: { input: Record<string, unknown>; output: Record<string, unknown>; }
};

/** One news article. */
export type Article = Node & {
  __typename?: 'Article';
  /** The same across loads and engines. */
  id: Scalars['ID']['output'];
  /** Canonical address; null when unknown. */
  url?: Maybe<Scalars['String']['output']>;
  /** As the source has it; null when there is none. */
  headline?: Maybe<Scalars['String']['output']>;
  /** The credit line as written, without "By". */
  byline?: Maybe<Scalars['String']['output']>;
  /** Name of the outlet. */
  publisher?: Maybe<Scalars['String']['output']>;
  /** The part of the paper that it is filed under, as the source writes it. */
  section?: Maybe<Scalars['String']['output']>;
  /** Null when the article does not say; never guessed. */
  publishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was last changed, always after `publishedAt`; null when the article does not say. */
  modifiedAt?: Maybe<Scalars['DateTime']['output']>;
  /** BCP 47 language such as `en`; null when too short to tell. */
  language?: Maybe<Scalars['String']['output']>;
  /** The whole text, with all its parts. */
  text: Scalars['String']['output'];
  /** The typed parts: they cover the whole text, in order, without overlap. */
  segments: Array<Segment>;
  /** When it was loaded. */
  loadedAt: Scalars['DateTime']['output'];
  /** Everybody and everything it mentions, most often mentioned first. */
  mentions: MentionConnection;
  /** What people say in it, in the order of the text. */
  quotations: AppearanceConnection;
  /** Who wrote it. */
  authors: AuthorConnection;
  /** The outlet, as an organization; null when unknown. */
  publishedBy?: Maybe<Organization>;
  /**
   * The earliest article that has so many words in common with this one that one is a copy of the other: the wire story
   * behind it, or the outlet that had it first. Null for an independent report. The original may itself be a copy.
   */
  copyOf?: Maybe<Article>;
  /** How much of the words of both is common to this article and `copyOf`, 0 to 1; null when it is no copy. */
  copySimilarity?: Maybe<Scalars['Float']['output']>;
  /** The articles that are linked to this one as its copies, those with most words in common first. */
  copies: CopyConnection;
};


/** One news article. */
export type ArticleMentionsArgs = {
  types?: InputMaybe<Array<EntityType>>;
  where?: InputMaybe<EntityWhere>;
  orderBy?: InputMaybe<Array<EntityOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** One news article. */
export type ArticleQuotationsArgs = {
  where?: InputMaybe<QuotationWhere>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** One news article. */
export type ArticleAuthorsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** One news article. */
export type ArticleCopiesArgs = {
  where?: InputMaybe<ArticleWhere>;
  orderBy?: InputMaybe<Array<ArticleOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** What a part of a page is. */
export type SegmentKind =
  /** The headline. */
  | 'HEADLINE'
  /** Who wrote it. */
  | 'BYLINE'
  /** Where and when it was written. */
  | 'DATELINE'
  /** The story itself. */
  | 'BODY'
  /** A heading inside the story. */
  | 'SUBHEAD'
  /** What a picture shows. */
  | 'CAPTION'
  /** Whom a picture is from. */
  | 'CREDIT'
  /** A post from a social network. */
  | 'POST'
  /** Words of the story set apart. */
  | 'PULL_QUOTE'
  /** A link to, or a box of, something else. */
  | 'PROMO'
  /** The words of a video or audio player. */
  | 'PLAYER'
  /** A correction or an editor's note. */
  | 'CORRECTION'
  /** What stands on every page of the outlet. */
  | 'BOILERPLATE';

/** A typed part of an article's text; offsets as in `Evidence`. */
export type Segment = {
  __typename?: 'Segment';
  /** What it is. */
  kind: SegmentKind;
  /** Where it begins. */
  start: Scalars['Int']['output'];
  /** Where it ends, exclusive. */
  end: Scalars['Int']['output'];
};

/** Conditions on articles; all that are given must hold. */
export type ArticleWhere = {
  /** On what it mentions. */
  mentions?: InputMaybe<EntityListFilter>;
  /** On the headline. */
  headline?: InputMaybe<StringFilter>;
  /** On the name of the outlet. */
  publisher?: InputMaybe<StringFilter>;
  /** On the canonical address. */
  url?: InputMaybe<StringFilter>;
  /** On the language, such as `en`. */
  language?: InputMaybe<StringFilter>;
  /** On the whole text. */
  text?: InputMaybe<StringFilter>;
  /** On the part of the paper. */
  section?: InputMaybe<StringFilter>;
  /** On when it was published. */
  publishedAt?: InputMaybe<DateTimeFilter>;
  /** On when it was last changed. */
  modifiedAt?: InputMaybe<DateTimeFilter>;
  /** All of these hold. */
  and?: InputMaybe<Array<ArticleWhere>>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<ArticleWhere>>;
  /** This does not hold. */
  not?: InputMaybe<ArticleWhere>;
};

/** Conditions on the articles that something leads to; all that are given must hold. */
export type ArticleListFilter = {
  /** At least one of them is like this. */
  some?: InputMaybe<ArticleWhere>;
  /** None of them is like this. */
  none?: InputMaybe<ArticleWhere>;
};

/** By what articles are ordered. */
export type ArticleOrderField =
  /** Unknown instants come first when ascending. */
  | 'PUBLISHED_AT'
  /** Articles without one come first when ascending. */
  | 'HEADLINE';

/** One step of an order of articles. */
export type ArticleOrder = {
  /** By what. */
  field: ArticleOrderField;
  /** Which way. */
  direction?: OrderDirection;
};

/** By what articles are grouped. */
export type ArticleGroupField =
  /** Name of the outlet. */
  | 'PUBLISHER'
  /** The part of the paper. */
  | 'SECTION'
  /** BCP 47 language. */
  | 'LANGUAGE'
  /** Day on which it was published, in UTC: `2025-11-12`. */
  | 'DAY'
  /** `2025-11` */
  | 'MONTH'
  /** `2025` */
  | 'YEAR';

/** A page of articles. */
export type ArticleConnection = {
  __typename?: 'ArticleConnection';
  /** The items of this page, each with what leads to it. */
  edges: Array<ArticleEdge>;
  /** The items of this page. */
  nodes: Array<Article>;
  /** Where this page lies in the list. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
  /**
   * How many independent reports there are: an article and its copies count as one, also when the original itself is not
   * in the list.
   */
  independentCount: Scalars['Int']['output'];
  /** The largest groups (`first` 1 to 100) of all that is in the list, not of this page alone. */
  groupBy: Array<Group>;
};


/** A page of articles. */
export type ArticleConnectionGroupByArgs = {
  field: ArticleGroupField;
  first?: Scalars['Int']['input'];
};

/** One article of a list. */
export type ArticleEdge = {
  __typename?: 'ArticleEdge';
  /** Where a page goes on: after or before this item. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Article;
};

/** A page of the articles that mention, quote or were written by somebody. */
export type MentionedInConnection = {
  __typename?: 'MentionedInConnection';
  /** The items of this page, each with what leads to it. */
  edges: Array<MentionedInEdge>;
  /** The items of this page. */
  nodes: Array<Article>;
  /** Where this page lies in the list. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
  /**
   * How many independent reports there are: an article and its copies count as one, also when the original itself is not
   * in the list.
   */
  independentCount: Scalars['Int']['output'];
  /** The largest groups (`first` 1 to 100) of all that is in the list, not of this page alone. */
  groupBy: Array<Group>;
};


/** A page of the articles that mention, quote or were written by somebody. */
export type MentionedInConnectionGroupByArgs = {
  field: ArticleGroupField;
  first?: Scalars['Int']['input'];
};

/** One article that mentions, quotes or was written by somebody. */
export type MentionedInEdge = {
  __typename?: 'MentionedInEdge';
  /** Where a page goes on: after or before this item. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Article;
  /** How often in this article. */
  count: Scalars['Int']['output'];
  /** 0 to 1. */
  confidence?: Maybe<Scalars['Float']['output']>;
  /** The words, in the order of the text. */
  evidence: Array<Evidence>;
  /** How the place that it mentions was told apart from others of its name; null for what is no place, and in `quotedIn`. */
  toponym?: Maybe<Toponym>;
};


/** One article that mentions, quotes or was written by somebody. */
export type MentionedInEdgeEvidenceArgs = {
  first?: Scalars['Int']['input'];
};

/** A page of an article's copies. */
export type CopyConnection = {
  __typename?: 'CopyConnection';
  /** The items of this page, each with what leads to it. */
  edges: Array<CopyEdge>;
  /** The items of this page. */
  nodes: Array<Article>;
  /** Where this page lies in the list. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** One copy of an article. */
export type CopyEdge = {
  __typename?: 'CopyEdge';
  /** Where a page goes on: after or before this item. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Article;
  /** How much of the words of both is common to both, 0 to 1; 1 for the same words. */
  similarity: Scalars['Float']['output'];
};

/** What a caller may do; each role may do all that those before it may. */
export type Role =
  /** Ask. */
  | 'READER'
  /** Ask in Cypher, too. */
  | 'ANALYST'
  /** Change the graph. */
  | 'EDITOR'
  /** Everything. */
  | 'ADMIN';

/** Anything with an id of its own. The id stays the same across loads and engines. */
export type Node = {
  /** The same across loads and engines. */
  id: Scalars['ID']['output'];
};

/** Where a page of a connection lies in the whole list. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** True when items follow the last one of this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** True when items precede the first one of this page. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first item; null when the page is empty. */
  startCursor?: Maybe<Scalars['String']['output']>;
  /** Cursor of the last item; null when the page is empty. */
  endCursor?: Maybe<Scalars['String']['output']>;
};

/** The words that say so. */
export type Evidence = {
  __typename?: 'Evidence';
  /** The article that they stand in. */
  article: Article;
  /** Where they begin: UTF-16 code units into `article.text`. */
  start: Scalars['Int']['output'];
  /** Where they end, exclusive. */
  end: Scalars['Int']['output'];
  /** The words themselves: always `article.text.slice(start, end)`. */
  text: Scalars['String']['output'];
  /** What part of the article they stand in: its body, a caption, a post … */
  segmentKind: SegmentKind;
};

/** Items of a list that have something in common. */
export type Group = {
  __typename?: 'Group';
  /** What they have in common; null for those of which it is not known. */
  key?: Maybe<Scalars['String']['output']>;
  /** How many there are. */
  count: Scalars['Int']['output'];
  /** When the first of the articles that they are, or are mentioned in, was published; null when none says when. */
  firstSeen?: Maybe<Scalars['DateTime']['output']>;
  /** When the last of those articles was published; null when none says when. */
  lastSeen?: Maybe<Scalars['DateTime']['output']>;
};

/** Which way a list runs. */
export type OrderDirection =
  /** The least first. */
  | 'ASC'
  /** The greatest first. */
  | 'DESC';

/** Conditions on a text; all that are given must hold. */
export type StringFilter = {
  /** Exactly this. */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** Anything but this. */
  ne?: InputMaybe<Scalars['String']['input']>;
  /** One of these. */
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Has these letters in it, in upper or lower case. */
  contains?: InputMaybe<Scalars['String']['input']>;
  /** Begins with these letters, in upper or lower case. */
  startsWith?: InputMaybe<Scalars['String']['input']>;
  /** True: there is none; false: there is one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on an instant; all that are given must hold, and an unknown instant meets none of the first four. */
export type DateTimeFilter = {
  /** Later than. */
  gt?: InputMaybe<Scalars['DateTime']['input']>;
  /** At or later than. */
  gte?: InputMaybe<Scalars['DateTime']['input']>;
  /** Earlier than. */
  lt?: InputMaybe<Scalars['DateTime']['input']>;
  /** At or earlier than. */
  lte?: InputMaybe<Scalars['DateTime']['input']>;
  /** True: unknown; false: known. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on a day; all that are given must hold, and an unknown day meets none of the first four. */
export type DateFilter = {
  /** Later than. */
  gt?: InputMaybe<Scalars['Date']['input']>;
  /** On or later than. */
  gte?: InputMaybe<Scalars['Date']['input']>;
  /** Earlier than. */
  lt?: InputMaybe<Scalars['Date']['input']>;
  /** On or earlier than. */
  lte?: InputMaybe<Scalars['Date']['input']>;
  /** True: unknown; false: known. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Decisions about who is who. Each is a record that stays whatever is loaded or unloaded, and can be undone. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Agree that two entities, of which that is proposed, are one. */
  acceptProposal?: Maybe<CurationPayload>;
  /** Keep two entities apart, whatever articles will say. */
  rejectProposal?: Maybe<CurationPayload>;
  /** Say that two entities are one. */
  mergeEntities?: Maybe<CurationPayload>;
  /** Take words out of an entity that mean something else. */
  splitEntity?: Maybe<CurationPayload>;
  /** Give an entity another name; the old one stays an alias. */
  renameEntity?: Maybe<CurationPayload>;
  /** Take a decision back; nothing of what articles say is lost. */
  undoDecision?: Maybe<CurationPayload>;
  /**
   * Load the article of a text. One that is there already under the same id, address or, where it has neither, with the same
   * words is left alone when nothing has changed, and replaced when something has.
   */
  loadText?: Maybe<LoadPayload>;
  /** Load the article of a page that the caller has, as `loadUrl` would have found it at its address. */
  loadPage?: Maybe<LoadPayload>;
  /**
   * Fetch a page and load its article. Only public addresses are asked, robots.txt is obeyed, and each host is asked one thing
   * a second. An address with several articles behind it, such as a feed, is refused.
   */
  loadUrl?: Maybe<LoadPayload>;
  /** Take an article out of the graph, with everything that only it supports. */
  unloadArticle?: Maybe<UnloadPayload>;
  /**
   * Take an article, an entity or a quotation out of the graph for good, with all that only it supports, and keep it out of
   * what is loaded later. The text of an article stays as it is: to take words out of it, hide the article.
   */
  hide?: Maybe<TakedownPayload>;
  /** Lift a takedown. What it was about comes back when its sources are loaded again. */
  unhide?: Maybe<TakedownPayload>;
};


/** Decisions about who is who. Each is a record that stays whatever is loaded or unloaded, and can be undone. */
export type MutationAcceptProposalArgs = {
  input: EntityPairInput;
};


/** Decisions about who is who. Each is a record that stays whatever is loaded or unloaded, and can be undone. */
export type MutationRejectProposalArgs = {
  input: EntityPairInput;
};


/** Decisions about who is who. Each is a record that stays whatever is loaded or unloaded, and can be undone. */
export type MutationMergeEntitiesArgs = {
  input: EntityPairInput;
};


/** Decisions about who is who. Each is a record that stays whatever is loaded or unloaded, and can be undone. */
export type MutationSplitEntityArgs = {
  input: SplitEntityInput;
};


/** Decisions about who is who. Each is a record that stays whatever is loaded or unloaded, and can be undone. */
export type MutationRenameEntityArgs = {
  input: RenameEntityInput;
};


/** Decisions about who is who. Each is a record that stays whatever is loaded or unloaded, and can be undone. */
export type MutationUndoDecisionArgs = {
  input: UndoDecisionInput;
};


/** Decisions about who is who. Each is a record that stays whatever is loaded or unloaded, and can be undone. */
export type MutationLoadTextArgs = {
  input: LoadTextInput;
};


/** Decisions about who is who. Each is a record that stays whatever is loaded or unloaded, and can be undone. */
export type MutationLoadPageArgs = {
  input: LoadPageInput;
};


/** Decisions about who is who. Each is a record that stays whatever is loaded or unloaded, and can be undone. */
export type MutationLoadUrlArgs = {
  input: LoadUrlInput;
};


/** Decisions about who is who. Each is a record that stays whatever is loaded or unloaded, and can be undone. */
export type MutationUnloadArticleArgs = {
  input: UnloadArticleInput;
};


/** Decisions about who is who. Each is a record that stays whatever is loaded or unloaded, and can be undone. */
export type MutationHideArgs = {
  input: HideInput;
};


/** Decisions about who is who. Each is a record that stays whatever is loaded or unloaded, and can be undone. */
export type MutationUnhideArgs = {
  input: UnhideInput;
};

/**
 * Ways into the graph. Every list takes `first` with `after`, or `last` with `before`: at most 100 items a page, 25 when
 * neither is given.
 */
export type Query = {
  __typename?: 'Query';
  /** Pairs of entities that may be one thing and of which nobody has decided, the surest first. */
  proposals?: Maybe<ProposalConnection>;
  /** The latest decisions first, with those that were undone. */
  decisions?: Maybe<DecisionConnection>;
  /**
   * The node with this id; null when there is none. The id of an entity that has become one with another gives that one,
   * under the other's id.
   */
  node?: Maybe<Node>;
  /** The nodes with these ids, in their order, at most 100; null where there is none. */
  nodes?: Maybe<Array<Maybe<Node>>>;
  /** Articles, newest first. */
  articles?: Maybe<ArticleConnection>;
  /** People, those in most articles first. */
  people?: Maybe<PersonConnection>;
  /** Organizations, those in most articles first. */
  organizations?: Maybe<OrganizationConnection>;
  /** Places, those in most articles first. */
  places?: Maybe<PlaceConnection>;
  /**
   * Events, those in most articles first: all of them, those at a place within a circle or a box, and those that may have
   * happened between two days.
   */
  events?: Maybe<EventConnection>;
  /**
   * Quotations, by their words: all of them, those by one speaker, about one entity, said to an outlet whose name has these
   * letters, or with these letters in their words; all that are given must hold.
   */
  quotations?: Maybe<QuotationConnection>;
  /**
   * What has all of these words in its name, an alias, its headline or its quoted words, in any order, whatever their case
   * and accents: exact texts first, then those that begin so, then the rest, each in the order of their texts. A word of
   * four letters or more may be the beginning of one. "The", "of" and their like lead to names alone, and count beside
   * other words; so does a word that stands in more than 10,000 headlines or quotations. `query` needs at least two letters,
   * and has at most eight words.
   */
  search?: Maybe<SearchConnection>;
  /**
   * A shortest way from one node to another over all relationships but `LOADED_BY` and `SAME_AS`; null when there is none
   * of at most `maxHops` (1 to 6). Where several are as short, any one of them.
   */
  path?: Maybe<Path>;
  /**
   * Who and what is mentioned in a text of at most 20,000 characters, in its order, and what the graph knows of them. The
   * text is not loaded and not kept.
   */
  whoIsMentioned?: Maybe<Array<FoundMention>>;
  /**
   * Several ways from one node to another, of at most `maxHops` (1 to 4), the shortest first; null when one of the nodes
   * is not there. `limit` is 1 to 25. `types` are those that ways may lead through. A way that a shorter one cuts short is
   * left out; of ways of the same length, those through nodes with fewer relationships come first. Ways of three and more
   * hops do not lead through nodes with more than 500 relationships.
   */
  paths?: Maybe<Array<Path>>;
  /**
   * What lies around a node, at most `depth` (1 to 3) relationships away; null when there is no such node. At most `limit`
   * (1 to 100) nodes with the first: the nearest, then those with most relationships to what is nearer.
   */
  neighborhood?: Maybe<Subgraph>;
  /**
   * How 2 to 10 nodes hang together: for each two of them, at most `limit` (1 to 25) ways of at most `maxHops` (1 to 4), as
   * in `paths`.
   */
  connections?: Maybe<Subgraph>;
  /**
   * An analyst's own Cypher query, which can only read the graph: at most 10,000 rows, 8 MiB and 10 seconds, once in an
   * operation. Off unless the server says otherwise (`DATELINE_CYPHER`); `POST /cypher` streams the same rows.
   */
  cypher?: Maybe<CypherResult>;
  /** The latest takedowns first, with those that were lifted. */
  takedowns?: Maybe<TakedownConnection>;
};


/**
 * Ways into the graph. Every list takes `first` with `after`, or `last` with `before`: at most 100 items a page, 25 when
 * neither is given.
 */
export type QueryProposalsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Ways into the graph. Every list takes `first` with `after`, or `last` with `before`: at most 100 items a page, 25 when
 * neither is given.
 */
export type QueryDecisionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Ways into the graph. Every list takes `first` with `after`, or `last` with `before`: at most 100 items a page, 25 when
 * neither is given.
 */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Ways into the graph. Every list takes `first` with `after`, or `last` with `before`: at most 100 items a page, 25 when
 * neither is given.
 */
export type QueryNodesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


/**
 * Ways into the graph. Every list takes `first` with `after`, or `last` with `before`: at most 100 items a page, 25 when
 * neither is given.
 */
export type QueryArticlesArgs = {
  where?: InputMaybe<ArticleWhere>;
  orderBy?: InputMaybe<Array<ArticleOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Ways into the graph. Every list takes `first` with `after`, or `last` with `before`: at most 100 items a page, 25 when
 * neither is given.
 */
export type QueryPeopleArgs = {
  where?: InputMaybe<EntityWhere>;
  orderBy?: InputMaybe<Array<EntityOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Ways into the graph. Every list takes `first` with `after`, or `last` with `before`: at most 100 items a page, 25 when
 * neither is given.
 */
export type QueryOrganizationsArgs = {
  where?: InputMaybe<EntityWhere>;
  orderBy?: InputMaybe<Array<EntityOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Ways into the graph. Every list takes `first` with `after`, or `last` with `before`: at most 100 items a page, 25 when
 * neither is given.
 */
export type QueryPlacesArgs = {
  where?: InputMaybe<PlaceWhere>;
  orderBy?: InputMaybe<Array<EntityOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Ways into the graph. Every list takes `first` with `after`, or `last` with `before`: at most 100 items a page, 25 when
 * neither is given.
 */
export type QueryEventsArgs = {
  near?: InputMaybe<NearInput>;
  bbox?: InputMaybe<BoxInput>;
  between?: InputMaybe<DateRange>;
  where?: InputMaybe<EventWhere>;
  orderBy?: InputMaybe<Array<EventOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Ways into the graph. Every list takes `first` with `after`, or `last` with `before`: at most 100 items a page, 25 when
 * neither is given.
 */
export type QueryQuotationsArgs = {
  speaker?: InputMaybe<Scalars['ID']['input']>;
  about?: InputMaybe<Scalars['ID']['input']>;
  saidTo?: InputMaybe<Scalars['String']['input']>;
  contains?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<QuotationWhere>;
  orderBy?: InputMaybe<Array<QuotationOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Ways into the graph. Every list takes `first` with `after`, or `last` with `before`: at most 100 items a page, 25 when
 * neither is given.
 */
export type QuerySearchArgs = {
  query: Scalars['String']['input'];
  types?: InputMaybe<Array<SearchType>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Ways into the graph. Every list takes `first` with `after`, or `last` with `before`: at most 100 items a page, 25 when
 * neither is given.
 */
export type QueryPathArgs = {
  from: Scalars['ID']['input'];
  to: Scalars['ID']['input'];
  maxHops?: Scalars['Int']['input'];
};


/**
 * Ways into the graph. Every list takes `first` with `after`, or `last` with `before`: at most 100 items a page, 25 when
 * neither is given.
 */
export type QueryWhoIsMentionedArgs = {
  text: Scalars['String']['input'];
};


/**
 * Ways into the graph. Every list takes `first` with `after`, or `last` with `before`: at most 100 items a page, 25 when
 * neither is given.
 */
export type QueryPathsArgs = {
  from: Scalars['ID']['input'];
  to: Scalars['ID']['input'];
  maxHops?: Scalars['Int']['input'];
  types?: InputMaybe<Array<SearchType>>;
  where?: InputMaybe<WalkWhere>;
  limit?: Scalars['Int']['input'];
};


/**
 * Ways into the graph. Every list takes `first` with `after`, or `last` with `before`: at most 100 items a page, 25 when
 * neither is given.
 */
export type QueryNeighborhoodArgs = {
  id: Scalars['ID']['input'];
  depth?: Scalars['Int']['input'];
  types?: InputMaybe<Array<SearchType>>;
  where?: InputMaybe<WalkWhere>;
  limit?: Scalars['Int']['input'];
};


/**
 * Ways into the graph. Every list takes `first` with `after`, or `last` with `before`: at most 100 items a page, 25 when
 * neither is given.
 */
export type QueryConnectionsArgs = {
  among: Array<Scalars['ID']['input']>;
  maxHops?: Scalars['Int']['input'];
  types?: InputMaybe<Array<SearchType>>;
  where?: InputMaybe<WalkWhere>;
  limit?: Scalars['Int']['input'];
};


/**
 * Ways into the graph. Every list takes `first` with `after`, or `last` with `before`: at most 100 items a page, 25 when
 * neither is given.
 */
export type QueryCypherArgs = {
  query: Scalars['String']['input'];
  parameters?: InputMaybe<Scalars['JSONObject']['input']>;
};


/**
 * Ways into the graph. Every list takes `first` with `after`, or `last` with `before`: at most 100 items a page, 25 when
 * neither is given.
 */
export type QueryTakedownsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** Two entities of one kind. */
export type EntityPairInput = {
  /** Id of one of them. */
  first: Scalars['ID']['input'];
  /** Id of the other. */
  second: Scalars['ID']['input'];
  /** Why, in words. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What to take out of an entity: what some articles say, what is said under some names, or both. */
export type SplitEntityInput = {
  /** Id of the entity that the words are taken out of. */
  entity: Scalars['ID']['input'];
  /** Articles whose words mean something else. */
  articles?: Array<Scalars['ID']['input']>;
  /** Ids of names that mean something else. */
  names?: Array<Scalars['String']['input']>;
  /** Why, in words. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** The name that an entity is to have. */
export type RenameEntityInput = {
  /** Its id. */
  entity: Scalars['ID']['input'];
  /** The new name. */
  name: Scalars['String']['input'];
  /** Why, in words. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** The decision to take back. */
export type UndoDecisionInput = {
  /** Its id. */
  decision: Scalars['ID']['input'];
};

/** What came of a mutation: either it is done, or `userErrors` tells why not and nothing has changed. */
export type CurationPayload = {
  __typename?: 'CurationPayload';
  /** What the entities of the input are now. */
  entities: Array<Entity>;
  /** The decisions that were taken, or taken back. */
  decisions: Array<Decision>;
  /** Why nothing was done; empty where it was. */
  userErrors: Array<UserError>;
};

/** Something in the input that cannot be done. */
export type UserError = {
  __typename?: 'UserError';
  /** What kind of thing it is. */
  code: UserErrorCode;
  /** What was expected, and what came instead. */
  message: Scalars['String']['output'];
  /** The field of the input that is meant, such as `url`; null when it is no single one. */
  field?: Maybe<Scalars['String']['output']>;
};

/** Why a mutation did nothing. */
export type UserErrorCode =
  /** The input is not what was expected. */
  | 'INVALID'
  /** There is nothing with this id. */
  | 'NOT_FOUND'
  /** The address may not be asked: it is not public, or the site's robots.txt forbids it. */
  | 'REFUSED'
  /** No page came from the address; it may come later. */
  | 'UNREACHABLE'
  /** There is no article in it. */
  | 'UNREADABLE'
  /** Fetching and reading took too long. */
  | 'TOO_LATE';

/** What a curator can decide. */
export type DecisionAction =
  /** Two entities are one. */
  | 'MERGE'
  /** Two entities are not one. */
  | 'APART'
  /** What one article says under a name means something else. */
  | 'SPLIT'
  /** An entity has another name. */
  | 'RENAME';

/** A decision of a curator. */
export type Decision = {
  __typename?: 'Decision';
  /** Stable; what `undoDecision` takes. */
  id: Scalars['ID']['output'];
  /** What was decided. */
  action: DecisionAction;
  /** The entity or name that it is about. */
  first: Scalars['ID']['output'];
  /** The other one of `MERGE` and `APART`. */
  second?: Maybe<Scalars['ID']['output']>;
  /** The article of `SPLIT`. */
  articleId?: Maybe<Scalars['ID']['output']>;
  /** The name of `RENAME`. */
  name?: Maybe<Scalars['String']['output']>;
  /** Who decided, as the server knows them. */
  decidedBy: Scalars['String']['output'];
  /** When. */
  decidedAt: Scalars['DateTime']['output'];
  /** Why, in the curator's words. */
  reason?: Maybe<Scalars['String']['output']>;
  /** Null while it holds. */
  undoneBy?: Maybe<Scalars['String']['output']>;
  /** When it was taken back; null while it holds. */
  undoneAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Two entities that may be one thing. */
export type Proposal = {
  __typename?: 'Proposal';
  /** The one with the smaller id. */
  first: Entity;
  /** The other one. */
  second: Entity;
  /** 0 to 1. */
  score: Scalars['Float']['output'];
  /** What speaks for it, in words. */
  reason: Scalars['String']['output'];
};

/** A page of what is proposed. */
export type ProposalConnection = {
  __typename?: 'ProposalConnection';
  /** The items of this page, each with its cursor. */
  edges: Array<ProposalEdge>;
  /** The items of this page. */
  nodes: Array<Proposal>;
  /** Where this page lies in the list. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** One proposal of a list. */
export type ProposalEdge = {
  __typename?: 'ProposalEdge';
  /** Where a page goes on: after or before this item. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Proposal;
};

/** A page of decisions. */
export type DecisionConnection = {
  __typename?: 'DecisionConnection';
  /** The items of this page, each with its cursor. */
  edges: Array<DecisionEdge>;
  /** The items of this page. */
  nodes: Array<Decision>;
  /** Where this page lies in the list. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** One decision of a list. */
export type DecisionEdge = {
  __typename?: 'DecisionEdge';
  /** Where a page goes on: after or before this item. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Decision;
};

/** A person, organization, place or event. One real thing is one entity. */
export type Entity = {
  /** The same across loads and engines. */
  id: Scalars['ID']['output'];
  /** The fullest name in any article; of a known place, the gazetteer's. */
  name: Scalars['String']['output'];
  /** Other names in the articles, sorted. */
  aliases: Array<Scalars['String']['output']>;
  /** The articles that mention it, newest first. */
  mentionedIn: MentionedInConnection;
  /** Quotations that name it. */
  quotedAbout: SaidConnection;
  /**
   * Entities one relationship away: `LOCATED_AT`, `WITHIN`, `PARTICIPATED_IN` or `AFFILIATED_WITH`, in either direction.
   * Here and in other lists of facts, `asOf` leaves out what only articles published later, or undated ones, say.
   */
  neighbors: NeighborConnection;
  /**
   * Who and what is mentioned in the same articles, those with most articles in common first; `articles` says which
   * articles count.
   */
  coMentioned: CoMentionConnection;
  /**
   * How often it is mentioned in each day, month or year: the `last` (1 to 1,000) in which it is mentioned at all, in their
   * order. Undated articles are left out.
   */
  timeline: Array<TimelinePoint>;
  /** When the first article that mentions it was published; null when none says when. */
  firstSeen?: Maybe<Scalars['DateTime']['output']>;
  /** When the last article that mentions it was published; null when none says when. */
  lastSeen?: Maybe<Scalars['DateTime']['output']>;
};


/** A person, organization, place or event. One real thing is one entity. */
export type EntityMentionedInArgs = {
  where?: InputMaybe<ArticleWhere>;
  orderBy?: InputMaybe<Array<ArticleOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** A person, organization, place or event. One real thing is one entity. */
export type EntityQuotedAboutArgs = {
  where?: InputMaybe<QuotationWhere>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** A person, organization, place or event. One real thing is one entity. */
export type EntityNeighborsArgs = {
  types?: InputMaybe<Array<EntityType>>;
  minConfidence?: InputMaybe<Scalars['Float']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** A person, organization, place or event. One real thing is one entity. */
export type EntityCoMentionedArgs = {
  types?: InputMaybe<Array<EntityType>>;
  articles?: InputMaybe<ArticleWhere>;
  minConfidence?: InputMaybe<Scalars['Float']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** A person, organization, place or event. One real thing is one entity. */
export type EntityTimelineArgs = {
  bucket?: TimelineBucket;
  articles?: InputMaybe<ArticleWhere>;
  last?: Scalars['Int']['input'];
};

/** The kinds of entity. */
export type EntityType =
  /** A person. */
  | 'PERSON'
  /** A company, charity, government body, party, armed group, outlet … */
  | 'ORGANIZATION'
  /** A country, region, town, neighbourhood … */
  | 'PLACE'
  /** Something that happened. */
  | 'EVENT';

/** Conditions on entities; all that are given must hold. */
export type EntityWhere = {
  /** On the articles that mention it. */
  mentionedIn?: InputMaybe<ArticleListFilter>;
  /** On the name alone. */
  name?: InputMaybe<StringFilter>;
  /** On the name or any alias. */
  anyName?: InputMaybe<StringFilter>;
  /** All of these hold. */
  and?: InputMaybe<Array<EntityWhere>>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<EntityWhere>>;
  /** This does not hold. */
  not?: InputMaybe<EntityWhere>;
};

/** Conditions on the entities that something leads to; all that are given must hold. */
export type EntityListFilter = {
  /** At least one of them is like this. */
  some?: InputMaybe<EntityWhere>;
  /** None of them is like this. */
  none?: InputMaybe<EntityWhere>;
};

/** By what entities are ordered. */
export type EntityOrderField =
  /** By code units, so that upper case comes first. */
  | 'NAME'
  /** Number of articles that mention it. */
  | 'ARTICLES';

/** One step of an order of entities. */
export type EntityOrder = {
  /** By what. */
  field: EntityOrderField;
  /** Which way. */
  direction?: OrderDirection;
};

/** A page of what an article mentions. */
export type MentionConnection = {
  __typename?: 'MentionConnection';
  /** The items of this page, each with what leads to it. */
  edges: Array<MentionEdge>;
  /** The items of this page. */
  nodes: Array<Entity>;
  /** Where this page lies in the list. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** One entity that an article mentions. */
export type MentionEdge = {
  __typename?: 'MentionEdge';
  /** Where a page goes on: after or before this item. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Entity;
  /** How often, pronouns and common nouns included. */
  count: Scalars['Int']['output'];
  /** 0 to 1. */
  confidence?: Maybe<Scalars['Float']['output']>;
  /** The words, in the order of the text. */
  evidence: Array<Evidence>;
  /** How it was told apart from others of its name; null for what is no place. */
  toponym?: Maybe<Toponym>;
};


/** One entity that an article mentions. */
export type MentionEdgeEvidenceArgs = {
  first?: Scalars['Int']['input'];
};

/** What was decided about a place's name in one article. */
export type Toponym = {
  __typename?: 'Toponym';
  /** How likely it is this place, 0 to 1; 0 for a name that the gazetteer lacks. */
  score: Scalars['Float']['output'];
  /** What the name may mean instead, the likeliest first, at most five. */
  runnersUp: Array<RunnerUp>;
};

/** Another place that the same name may mean. */
export type RunnerUp = {
  __typename?: 'RunnerUp';
  /** Id in the gazetteer, such as `geonames:4717560`. */
  gazetteerId: Scalars['String']['output'];
  /** The gazetteer's name. */
  name: Scalars['String']['output'];
  /** ISO 3166-1 alpha-2; null for what crosses borders. */
  countryCode?: Maybe<Scalars['String']['output']>;
  /** 0 to 1. */
  score: Scalars['Float']['output'];
};

/** A page of who and what is mentioned in the same articles. */
export type CoMentionConnection = {
  __typename?: 'CoMentionConnection';
  /** The items of this page, each with what leads to it. */
  edges: Array<CoMentionEdge>;
  /** The items of this page. */
  nodes: Array<Entity>;
  /** Where this page lies in the list. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** One entity that is mentioned in the same articles. */
export type CoMentionEdge = {
  __typename?: 'CoMentionEdge';
  /** Where a page goes on: after or before this item. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Entity;
  /** How many articles mention both. */
  articles: Scalars['Int']['output'];
  /** The highest of its mentions in those articles, 0 to 1. */
  confidence?: Maybe<Scalars['Float']['output']>;
  /** Its mentions in those articles. */
  evidence: Array<Evidence>;
};


/** One entity that is mentioned in the same articles. */
export type CoMentionEdgeEvidenceArgs = {
  first?: Scalars['Int']['input'];
};

/** How long the steps of a timeline are. */
export type TimelineBucket =
  /** Days in UTC. */
  | 'DAY'
  /** Weeks from Monday to Sunday, in UTC. */
  | 'WEEK'
  /** Months of the calendar. */
  | 'MONTH'
  /** Years of the calendar. */
  | 'YEAR';

/** One step of a timeline. */
export type TimelinePoint = {
  __typename?: 'TimelinePoint';
  /** The first day of the step, in UTC. */
  start: Scalars['Date']['output'];
  /** How many articles mention it. */
  articles: Scalars['Int']['output'];
  /** How often they mention it, pronouns and common nouns included. */
  mentions: Scalars['Int']['output'];
};

/** A page of entities that are one relationship away. */
export type NeighborConnection = {
  __typename?: 'NeighborConnection';
  /** The items of this page, each with what leads to it. */
  edges: Array<NeighborEdge>;
  /** The items of this page. */
  nodes: Array<Entity>;
  /** Where this page lies in the list. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** One entity that is one relationship away. */
export type NeighborEdge = {
  __typename?: 'NeighborEdge';
  /** Where a page goes on: after or before this item. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Entity;
  /** The relationship types between the two, as in Cypher, sorted. */
  relationships: Array<Scalars['String']['output']>;
  /** The highest of any of them, 0 to 1. */
  confidence?: Maybe<Scalars['Float']['output']>;
  /** The words that say so; none for the gazetteer's containment. */
  evidence: Array<Evidence>;
};


/** One entity that is one relationship away. */
export type NeighborEdgeEvidenceArgs = {
  first?: Scalars['Int']['input'];
};

/** Something that happened: named ("World Cup") or described ("air strike in Aleppo"). */
export type Event = Node & Entity & {
  __typename?: 'Event';
  /** The same across loads and engines. */
  id: Scalars['ID']['output'];
  /** The fullest name in any article; of a known place, the gazetteer's. */
  name: Scalars['String']['output'];
  /** Other names in the articles, sorted. */
  aliases: Array<Scalars['String']['output']>;
  /** "air strike", "election", "summit" …; null when the words do not say. */
  kind?: Maybe<Scalars['String']['output']>;
  /** First day on which it may have happened; null when unknown. */
  earliest?: Maybe<Scalars['Date']['output']>;
  /** Last day on which it may have happened; null when unknown. */
  latest?: Maybe<Scalars['Date']['output']>;
  /** How precisely the words say when. */
  datePrecision?: Maybe<DatePrecision>;
  /** The articles that mention it, newest first. */
  mentionedIn: MentionedInConnection;
  /** Quotations that name it. */
  quotedAbout: SaidConnection;
  /** Entities one relationship away, in either direction, as in `Entity`. */
  neighbors: NeighborConnection;
  /**
   * Who and what is mentioned in the same articles, those with most articles in common first; `articles` says which
   * articles count.
   */
  coMentioned: CoMentionConnection;
  /**
   * How often it is mentioned in each day, month or year: the `last` (1 to 1,000) in which it is mentioned at all, in their
   * order. Undated articles are left out.
   */
  timeline: Array<TimelinePoint>;
  /** When the first article that mentions it was published; null when none says when. */
  firstSeen?: Maybe<Scalars['DateTime']['output']>;
  /** When the last article that mentions it was published; null when none says when. */
  lastSeen?: Maybe<Scalars['DateTime']['output']>;
  /** Where it happened. */
  locatedAt: LocationConnection;
  /** Who took part. */
  participants: ParticipantConnection;
};


/** Something that happened: named ("World Cup") or described ("air strike in Aleppo"). */
export type EventMentionedInArgs = {
  where?: InputMaybe<ArticleWhere>;
  orderBy?: InputMaybe<Array<ArticleOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** Something that happened: named ("World Cup") or described ("air strike in Aleppo"). */
export type EventQuotedAboutArgs = {
  where?: InputMaybe<QuotationWhere>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** Something that happened: named ("World Cup") or described ("air strike in Aleppo"). */
export type EventNeighborsArgs = {
  types?: InputMaybe<Array<EntityType>>;
  minConfidence?: InputMaybe<Scalars['Float']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** Something that happened: named ("World Cup") or described ("air strike in Aleppo"). */
export type EventCoMentionedArgs = {
  types?: InputMaybe<Array<EntityType>>;
  articles?: InputMaybe<ArticleWhere>;
  minConfidence?: InputMaybe<Scalars['Float']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** Something that happened: named ("World Cup") or described ("air strike in Aleppo"). */
export type EventTimelineArgs = {
  bucket?: TimelineBucket;
  articles?: InputMaybe<ArticleWhere>;
  last?: Scalars['Int']['input'];
};


/** Something that happened: named ("World Cup") or described ("air strike in Aleppo"). */
export type EventLocatedAtArgs = {
  minConfidence?: InputMaybe<Scalars['Float']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** Something that happened: named ("World Cup") or described ("air strike in Aleppo"). */
export type EventParticipantsArgs = {
  minConfidence?: InputMaybe<Scalars['Float']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** How precisely a date is known. */
export type DatePrecision =
  /** To the day. */
  | 'DAY'
  /** To the month. */
  | 'MONTH'
  /** To the year. */
  | 'YEAR';

/** Conditions on events; all that are given must hold. */
export type EventWhere = {
  /** On the articles that mention it. */
  mentionedIn?: InputMaybe<ArticleListFilter>;
  /** On the name alone. */
  name?: InputMaybe<StringFilter>;
  /** On the name or any alias. */
  anyName?: InputMaybe<StringFilter>;
  /** On what kind of event it is. */
  kind?: InputMaybe<StringFilter>;
  /** On the first day on which it may have happened. */
  earliest?: InputMaybe<DateFilter>;
  /** On the last day on which it may have happened. */
  latest?: InputMaybe<DateFilter>;
  /** All of these hold. */
  and?: InputMaybe<Array<EventWhere>>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<EventWhere>>;
  /** This does not hold. */
  not?: InputMaybe<EventWhere>;
};

/** By what events are ordered. */
export type EventOrderField =
  /** By code units, so that upper case comes first. */
  | 'NAME'
  /** Number of articles that mention it. */
  | 'ARTICLES'
  /** First day; unknown days come first when ascending. */
  | 'EARLIEST';

/** One step of an order of events. */
export type EventOrder = {
  /** By what. */
  field: EventOrderField;
  /** Which way. */
  direction?: OrderDirection;
};

/** By what events are grouped. */
export type EventGroupField =
  /** "air strike", "election" … */
  | 'KIND'
  /** First day on which it may have happened: `2025-11-12`. */
  | 'DAY'
  /** `2025-11` */
  | 'MONTH'
  /** `2025` */
  | 'YEAR';

/** A page of events. */
export type EventConnection = {
  __typename?: 'EventConnection';
  /** The items of this page, each with what leads to it. */
  edges: Array<EventEdge>;
  /** The items of this page. */
  nodes: Array<Event>;
  /** Where this page lies in the list. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
  /** The largest groups (`first` 1 to 100) of all that is in the list, not of this page alone. */
  groupBy: Array<Group>;
};


/** A page of events. */
export type EventConnectionGroupByArgs = {
  field: EventGroupField;
  first?: Scalars['Int']['input'];
};

/** One event of a list. */
export type EventEdge = {
  __typename?: 'EventEdge';
  /** Where a page goes on: after or before this item. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Event;
};

/** A page of the events at a place. */
export type LocatedConnection = {
  __typename?: 'LocatedConnection';
  /** The items of this page, each with what leads to it. */
  edges: Array<LocatedEdge>;
  /** The items of this page. */
  nodes: Array<Event>;
  /** Where this page lies in the list. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** One event at a place. */
export type LocatedEdge = {
  __typename?: 'LocatedEdge';
  /** Where a page goes on: after or before this item. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Event;
  /** 0 to 1. */
  confidence?: Maybe<Scalars['Float']['output']>;
  /** The words that say so. */
  evidence: Array<Evidence>;
};


/** One event at a place. */
export type LocatedEdgeEvidenceArgs = {
  first?: Scalars['Int']['input'];
};

/** A page of those who took part in an event. */
export type ParticipantConnection = {
  __typename?: 'ParticipantConnection';
  /** The items of this page, each with what leads to it. */
  edges: Array<ParticipantEdge>;
  /** The items of this page. */
  nodes: Array<Entity>;
  /** Where this page lies in the list. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** One who took part in an event. */
export type ParticipantEdge = {
  __typename?: 'ParticipantEdge';
  /** Where a page goes on: after or before this item. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Entity;
  /** Roles in the articles' words, sorted: "attended", "killed". */
  roles: Array<Scalars['String']['output']>;
  /** 0 to 1. */
  confidence?: Maybe<Scalars['Float']['output']>;
  /** The words that say so. */
  evidence: Array<Evidence>;
};


/** One who took part in an event. */
export type ParticipantEdgeEvidenceArgs = {
  first?: Scalars['Int']['input'];
};

/** A page of the events that somebody took part in. */
export type ParticipationConnection = {
  __typename?: 'ParticipationConnection';
  /** The items of this page, each with what leads to it. */
  edges: Array<ParticipationEdge>;
  /** The items of this page. */
  nodes: Array<Event>;
  /** Where this page lies in the list. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** One event that somebody took part in. */
export type ParticipationEdge = {
  __typename?: 'ParticipationEdge';
  /** Where a page goes on: after or before this item. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Event;
  /** Roles in the articles' words, sorted: "attended", "killed". */
  roles: Array<Scalars['String']['output']>;
  /** 0 to 1. */
  confidence?: Maybe<Scalars['Float']['output']>;
  /** The words that say so. */
  evidence: Array<Evidence>;
};


/** One event that somebody took part in. */
export type ParticipationEdgeEvidenceArgs = {
  first?: Scalars['Int']['input'];
};

/** A text, and what is known beside it: that wins over what is found in the words. Empty is not known. */
export type LoadTextInput = {
  /** The whole text, of at least one word; it is kept as it is. */
  text: Scalars['String']['input'];
  /** The article's id; left out, it is made of the address, else of the text. At most 256 characters. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Where it was published, an http or https address of at most 2,048 characters. */
  url?: InputMaybe<Scalars['String']['input']>;
  /** At most 1,000 characters. */
  headline?: InputMaybe<Scalars['String']['input']>;
  /** Who wrote it, at most 1,000 characters. */
  byline?: InputMaybe<Scalars['String']['input']>;
  /** Name of the outlet, at most 256 characters. */
  publisher?: InputMaybe<Scalars['String']['input']>;
  /** When it was published. */
  publishedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** BCP 47 language such as `en`; the words decide where they are clearly of another. */
  language?: InputMaybe<Scalars['String']['input']>;
};

/** A page, and where it was found. */
export type LoadPageInput = {
  /** The page as HTML. */
  html: Scalars['String']['input'];
  /** Its http or https address, of at most 2,048 characters; a canonical address in the page wins. */
  url: Scalars['String']['input'];
};

/** A page to fetch. */
export type LoadUrlInput = {
  /** Its http or https address, of at most 2,048 characters. */
  url: Scalars['String']['input'];
};

/** The article to take out. */
export type UnloadArticleInput = {
  /** Its id. */
  id: Scalars['ID']['input'];
};

/**
 * What came of a load: either the article is in the graph as a whole, and stays whatever happens to the server, or
 * `userErrors` tells why not and nothing has changed.
 */
export type LoadPayload = {
  __typename?: 'LoadPayload';
  /** The article as it is in the graph now; null when nothing was loaded. */
  article?: Maybe<Article>;
  /** What became of it; null when nothing was loaded. */
  outcome?: Maybe<LoadOutcome>;
  /** Why nothing was loaded; empty where it was. */
  userErrors: Array<UserError>;
};

/** What became of an article that was to be loaded. */
export type LoadOutcome =
  /** It is new. */
  | 'LOADED'
  /** It was there with other facts, which are gone. */
  | 'REPLACED'
  /** It was there already, and nothing has changed. */
  | 'UNCHANGED';

/** What came of an unload. */
export type UnloadPayload = {
  __typename?: 'UnloadPayload';
  /** Id of the article that has been taken out; null when nothing was. */
  id?: Maybe<Scalars['ID']['output']>;
  /** Why nothing was unloaded; empty where it was. */
  userErrors: Array<UserError>;
};

/** A company, charity, government body, party, armed group, outlet … */
export type Organization = Node & Entity & {
  __typename?: 'Organization';
  /** The same across loads and engines. */
  id: Scalars['ID']['output'];
  /** The fullest name in any article; of a known place, the gazetteer's. */
  name: Scalars['String']['output'];
  /** Other names in the articles, sorted. */
  aliases: Array<Scalars['String']['output']>;
  /** "charity", "party", "company" …; null when the words do not say. */
  kind?: Maybe<Scalars['String']['output']>;
  /** The articles that mention it, newest first. */
  mentionedIn: MentionedInConnection;
  /** Quotations that name it. */
  quotedAbout: SaidConnection;
  /** Entities one relationship away, in either direction, as in `Entity`. */
  neighbors: NeighborConnection;
  /**
   * Who and what is mentioned in the same articles, those with most articles in common first; `articles` says which
   * articles count.
   */
  coMentioned: CoMentionConnection;
  /**
   * How often it is mentioned in each day, month or year: the `last` (1 to 1,000) in which it is mentioned at all, in their
   * order. Undated articles are left out.
   */
  timeline: Array<TimelinePoint>;
  /** When the first article that mentions it was published; null when none says when. */
  firstSeen?: Maybe<Scalars['DateTime']['output']>;
  /** When the last article that mentions it was published; null when none says when. */
  lastSeen?: Maybe<Scalars['DateTime']['output']>;
  /** The articles that quote this organization, newest first. */
  quotedIn: MentionedInConnection;
  /** What this organization said. */
  quotations: SaidConnection;
  /** People who belong to it or speak for it. */
  affiliates: AffiliationConnection;
  /** Where it is. */
  locatedAt: LocationConnection;
  /** Events that it took part in. */
  participatedIn: ParticipationConnection;
  /** Articles that it published, newest first. */
  published: ArticleConnection;
};


/** A company, charity, government body, party, armed group, outlet … */
export type OrganizationMentionedInArgs = {
  where?: InputMaybe<ArticleWhere>;
  orderBy?: InputMaybe<Array<ArticleOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** A company, charity, government body, party, armed group, outlet … */
export type OrganizationQuotedAboutArgs = {
  where?: InputMaybe<QuotationWhere>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** A company, charity, government body, party, armed group, outlet … */
export type OrganizationNeighborsArgs = {
  types?: InputMaybe<Array<EntityType>>;
  minConfidence?: InputMaybe<Scalars['Float']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** A company, charity, government body, party, armed group, outlet … */
export type OrganizationCoMentionedArgs = {
  types?: InputMaybe<Array<EntityType>>;
  articles?: InputMaybe<ArticleWhere>;
  minConfidence?: InputMaybe<Scalars['Float']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** A company, charity, government body, party, armed group, outlet … */
export type OrganizationTimelineArgs = {
  bucket?: TimelineBucket;
  articles?: InputMaybe<ArticleWhere>;
  last?: Scalars['Int']['input'];
};


/** A company, charity, government body, party, armed group, outlet … */
export type OrganizationQuotedInArgs = {
  where?: InputMaybe<ArticleWhere>;
  orderBy?: InputMaybe<Array<ArticleOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** A company, charity, government body, party, armed group, outlet … */
export type OrganizationQuotationsArgs = {
  where?: InputMaybe<QuotationWhere>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** A company, charity, government body, party, armed group, outlet … */
export type OrganizationAffiliatesArgs = {
  minConfidence?: InputMaybe<Scalars['Float']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** A company, charity, government body, party, armed group, outlet … */
export type OrganizationLocatedAtArgs = {
  minConfidence?: InputMaybe<Scalars['Float']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** A company, charity, government body, party, armed group, outlet … */
export type OrganizationParticipatedInArgs = {
  minConfidence?: InputMaybe<Scalars['Float']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** A company, charity, government body, party, armed group, outlet … */
export type OrganizationPublishedArgs = {
  where?: InputMaybe<ArticleWhere>;
  orderBy?: InputMaybe<Array<ArticleOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** By what organizations are grouped. */
export type OrganizationGroupField =
  /** "charity", "party" … */
  | 'KIND';

/** A page of organizations. */
export type OrganizationConnection = {
  __typename?: 'OrganizationConnection';
  /** The items of this page, each with what leads to it. */
  edges: Array<OrganizationEdge>;
  /** The items of this page. */
  nodes: Array<Organization>;
  /** Where this page lies in the list. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
  /** The largest groups (`first` 1 to 100) of all that is in the list, not of this page alone. */
  groupBy: Array<Group>;
};


/** A page of organizations. */
export type OrganizationConnectionGroupByArgs = {
  field: OrganizationGroupField;
  first?: Scalars['Int']['input'];
};

/** One organization of a list. */
export type OrganizationEdge = {
  __typename?: 'OrganizationEdge';
  /** Where a page goes on: after or before this item. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Organization;
};

/** A person. */
export type Person = Node & Entity & {
  __typename?: 'Person';
  /** The same across loads and engines. */
  id: Scalars['ID']['output'];
  /** The fullest name in any article; of a known place, the gazetteer's. */
  name: Scalars['String']['output'];
  /** Other names in the articles, sorted. */
  aliases: Array<Scalars['String']['output']>;
  /** A title or role that an article gives: "foreign secretary". */
  description?: Maybe<Scalars['String']['output']>;
  /** The articles that mention it, newest first. */
  mentionedIn: MentionedInConnection;
  /** Quotations that name it. */
  quotedAbout: SaidConnection;
  /** Entities one relationship away, in either direction, as in `Entity`. */
  neighbors: NeighborConnection;
  /**
   * Who and what is mentioned in the same articles, those with most articles in common first; `articles` says which
   * articles count.
   */
  coMentioned: CoMentionConnection;
  /**
   * How often it is mentioned in each day, month or year: the `last` (1 to 1,000) in which it is mentioned at all, in their
   * order. Undated articles are left out.
   */
  timeline: Array<TimelinePoint>;
  /** When the first article that mentions it was published; null when none says when. */
  firstSeen?: Maybe<Scalars['DateTime']['output']>;
  /** When the last article that mentions it was published; null when none says when. */
  lastSeen?: Maybe<Scalars['DateTime']['output']>;
  /** The articles that quote this person, newest first. */
  quotedIn: MentionedInConnection;
  /** What this person said. */
  quotations: SaidConnection;
  /** Organizations and governments that this person belongs to or speaks for. */
  affiliatedWith: AffiliationConnection;
  /** Events that this person took part in. */
  participatedIn: ParticipationConnection;
  /** Articles with this person's byline. */
  wrote: ArticleConnection;
};


/** A person. */
export type PersonMentionedInArgs = {
  where?: InputMaybe<ArticleWhere>;
  orderBy?: InputMaybe<Array<ArticleOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** A person. */
export type PersonQuotedAboutArgs = {
  where?: InputMaybe<QuotationWhere>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** A person. */
export type PersonNeighborsArgs = {
  types?: InputMaybe<Array<EntityType>>;
  minConfidence?: InputMaybe<Scalars['Float']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** A person. */
export type PersonCoMentionedArgs = {
  types?: InputMaybe<Array<EntityType>>;
  articles?: InputMaybe<ArticleWhere>;
  minConfidence?: InputMaybe<Scalars['Float']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** A person. */
export type PersonTimelineArgs = {
  bucket?: TimelineBucket;
  articles?: InputMaybe<ArticleWhere>;
  last?: Scalars['Int']['input'];
};


/** A person. */
export type PersonQuotedInArgs = {
  where?: InputMaybe<ArticleWhere>;
  orderBy?: InputMaybe<Array<ArticleOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** A person. */
export type PersonQuotationsArgs = {
  where?: InputMaybe<QuotationWhere>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** A person. */
export type PersonAffiliatedWithArgs = {
  minConfidence?: InputMaybe<Scalars['Float']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** A person. */
export type PersonParticipatedInArgs = {
  minConfidence?: InputMaybe<Scalars['Float']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** A person. */
export type PersonWroteArgs = {
  where?: InputMaybe<ArticleWhere>;
  orderBy?: InputMaybe<Array<ArticleOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A page of people. */
export type PersonConnection = {
  __typename?: 'PersonConnection';
  /** The items of this page, each with what leads to it. */
  edges: Array<PersonEdge>;
  /** The items of this page. */
  nodes: Array<Person>;
  /** Where this page lies in the list. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** One person of a list. */
export type PersonEdge = {
  __typename?: 'PersonEdge';
  /** Where a page goes on: after or before this item. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Person;
};

/** A page of an article's authors. */
export type AuthorConnection = {
  __typename?: 'AuthorConnection';
  /** The items of this page, each with what leads to it. */
  edges: Array<AuthorEdge>;
  /** The items of this page. */
  nodes: Array<Person>;
  /** Where this page lies in the list. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** One author of an article. */
export type AuthorEdge = {
  __typename?: 'AuthorEdge';
  /** Where a page goes on: after or before this item. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Person;
  /** The byline; none where the page names the author only in its metadata. */
  evidence: Array<Evidence>;
};


/** One author of an article. */
export type AuthorEdgeEvidenceArgs = {
  first?: Scalars['Int']['input'];
};

/** A page of what a person belongs to, or of those who belong to it. */
export type AffiliationConnection = {
  __typename?: 'AffiliationConnection';
  /** The items of this page, each with what leads to it. */
  edges: Array<AffiliationEdge>;
  /** The items of this page. */
  nodes: Array<Entity>;
  /** Where this page lies in the list. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** One affiliation. */
export type AffiliationEdge = {
  __typename?: 'AffiliationEdge';
  /** Where a page goes on: after or before this item. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Entity;
  /** Titles in the articles' words, sorted: "foreign secretary". */
  titles: Array<Scalars['String']['output']>;
  /** 0 to 1. */
  confidence?: Maybe<Scalars['Float']['output']>;
  /** The words that say so. */
  evidence: Array<Evidence>;
};


/** One affiliation. */
export type AffiliationEdgeEvidenceArgs = {
  first?: Scalars['Int']['input'];
};

/** A country, region, town, neighbourhood … */
export type Place = Node & Entity & {
  __typename?: 'Place';
  /** The same across loads and engines. */
  id: Scalars['ID']['output'];
  /** The fullest name in any article; of a known place, the gazetteer's. */
  name: Scalars['String']['output'];
  /** Other names in the articles, sorted. */
  aliases: Array<Scalars['String']['output']>;
  /** "city", "country", "region" … */
  kind?: Maybe<Scalars['String']['output']>;
  /** WGS 84 degrees; null when the gazetteer does not know the place, never invented. */
  latitude?: Maybe<Scalars['Float']['output']>;
  /** WGS 84 degrees; null when the gazetteer does not know the place, never invented. */
  longitude?: Maybe<Scalars['Float']['output']>;
  /** ISO 3166-1 alpha-2. */
  countryCode?: Maybe<Scalars['String']['output']>;
  /** Id in the gazetteer, such as `geonames:170063`; null when it does not know the place. */
  gazetteerId?: Maybe<Scalars['String']['output']>;
  /** The articles that mention it, newest first. */
  mentionedIn: MentionedInConnection;
  /** Quotations that name it. */
  quotedAbout: SaidConnection;
  /** Entities one relationship away, in either direction, as in `Entity`. */
  neighbors: NeighborConnection;
  /**
   * Who and what is mentioned in the same articles, those with most articles in common first; `articles` says which
   * articles count.
   */
  coMentioned: CoMentionConnection;
  /**
   * How often it is mentioned in each day, month or year: the `last` (1 to 1,000) in which it is mentioned at all, in their
   * order. Undated articles are left out.
   */
  timeline: Array<TimelinePoint>;
  /** When the first article that mentions it was published; null when none says when. */
  firstSeen?: Maybe<Scalars['DateTime']['output']>;
  /** When the last article that mentions it was published; null when none says when. */
  lastSeen?: Maybe<Scalars['DateTime']['output']>;
  /** The articles that quote its government, newest first. */
  quotedIn: MentionedInConnection;
  /** What its government said. */
  quotations: SaidConnection;
  /** Events located here, the latest first. */
  events: LocatedConnection;
  /** The places directly around it. */
  within: LocationConnection;
  /** The places directly in it. */
  contains: LocationConnection;
};


/** A country, region, town, neighbourhood … */
export type PlaceMentionedInArgs = {
  where?: InputMaybe<ArticleWhere>;
  orderBy?: InputMaybe<Array<ArticleOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** A country, region, town, neighbourhood … */
export type PlaceQuotedAboutArgs = {
  where?: InputMaybe<QuotationWhere>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** A country, region, town, neighbourhood … */
export type PlaceNeighborsArgs = {
  types?: InputMaybe<Array<EntityType>>;
  minConfidence?: InputMaybe<Scalars['Float']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** A country, region, town, neighbourhood … */
export type PlaceCoMentionedArgs = {
  types?: InputMaybe<Array<EntityType>>;
  articles?: InputMaybe<ArticleWhere>;
  minConfidence?: InputMaybe<Scalars['Float']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** A country, region, town, neighbourhood … */
export type PlaceTimelineArgs = {
  bucket?: TimelineBucket;
  articles?: InputMaybe<ArticleWhere>;
  last?: Scalars['Int']['input'];
};


/** A country, region, town, neighbourhood … */
export type PlaceQuotedInArgs = {
  where?: InputMaybe<ArticleWhere>;
  orderBy?: InputMaybe<Array<ArticleOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** A country, region, town, neighbourhood … */
export type PlaceQuotationsArgs = {
  where?: InputMaybe<QuotationWhere>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** A country, region, town, neighbourhood … */
export type PlaceEventsArgs = {
  where?: InputMaybe<EventWhere>;
  minConfidence?: InputMaybe<Scalars['Float']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  orderBy?: InputMaybe<Array<EventOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** A country, region, town, neighbourhood … */
export type PlaceWithinArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** A country, region, town, neighbourhood … */
export type PlaceContainsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** Conditions on places; all that are given must hold. */
export type PlaceWhere = {
  /** On the articles that mention it. */
  mentionedIn?: InputMaybe<ArticleListFilter>;
  /** On the name alone. */
  name?: InputMaybe<StringFilter>;
  /** On the name or any alias. */
  anyName?: InputMaybe<StringFilter>;
  /** On what kind of place it is. */
  kind?: InputMaybe<StringFilter>;
  /** On the ISO 3166-1 alpha-2 code of its country. */
  countryCode?: InputMaybe<StringFilter>;
  /** All of these hold. */
  and?: InputMaybe<Array<PlaceWhere>>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<PlaceWhere>>;
  /** This does not hold. */
  not?: InputMaybe<PlaceWhere>;
};

/** By what places are grouped. */
export type PlaceGroupField =
  /** "city", "country" … */
  | 'KIND'
  /** Country code. */
  | 'COUNTRY';

/** A page of places. */
export type PlaceConnection = {
  __typename?: 'PlaceConnection';
  /** The items of this page, each with what leads to it. */
  edges: Array<PlaceEdge>;
  /** The items of this page. */
  nodes: Array<Place>;
  /** Where this page lies in the list. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
  /** The largest groups (`first` 1 to 100) of all that is in the list, not of this page alone. */
  groupBy: Array<Group>;
};


/** A page of places. */
export type PlaceConnectionGroupByArgs = {
  field: PlaceGroupField;
  first?: Scalars['Int']['input'];
};

/** One place of a list. */
export type PlaceEdge = {
  __typename?: 'PlaceEdge';
  /** Where a page goes on: after or before this item. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Place;
};

/** A page of places where something is. */
export type LocationConnection = {
  __typename?: 'LocationConnection';
  /** The items of this page, each with what leads to it. */
  edges: Array<LocationEdge>;
  /** The items of this page. */
  nodes: Array<Place>;
  /** Where this page lies in the list. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** One place where something is. */
export type LocationEdge = {
  __typename?: 'LocationEdge';
  /** Where a page goes on: after or before this item. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Place;
  /** 0 to 1. */
  confidence?: Maybe<Scalars['Float']['output']>;
  /** The words that say so; none for the gazetteer's containment. */
  evidence: Array<Evidence>;
};


/** One place where something is. */
export type LocationEdgeEvidenceArgs = {
  first?: Scalars['Int']['input'];
};

/** The rows of a Cypher query. */
export type CypherResult = {
  __typename?: 'CypherResult';
  /** The names of the columns, in order. */
  columns: Array<Scalars['String']['output']>;
  /**
   * The rows, each with a value for each column. A node is `{labels, properties}`, a relationship `{type, properties}`, a
   * path `{nodes, relationships}`; a whole number past 2^53 is a text.
   */
  rows: Array<Array<Maybe<Scalars['JSON']['output']>>>;
  /** True when there are more rows than the limits let through. */
  truncated: Scalars['Boolean']['output'];
};

/** A word in a text that a search asked for, or that begins as one that it asked for. */
export type Highlight = {
  __typename?: 'Highlight';
  /** The whole name, alias or headline, or the words of the quotation. */
  text: Scalars['String']['output'];
  /** Where the word begins: UTF-16 code units into `text`. */
  start: Scalars['Int']['output'];
  /** Where it ends, exclusive. */
  end: Scalars['Int']['output'];
};

/** A circle on the globe. */
export type NearInput = {
  /** WGS 84 degrees, -90 to 90. */
  latitude: Scalars['Float']['input'];
  /** WGS 84 degrees, -180 to 180. */
  longitude: Scalars['Float']['input'];
  /** Its radius in kilometres. */
  km: Scalars['Float']['input'];
};

/** A box between two parallels and two meridians, in WGS 84 degrees; it crosses the antimeridian when `west` is above `east`. */
export type BoxInput = {
  /** Its least latitude, -90 to 90. */
  south: Scalars['Float']['input'];
  /** Its western longitude, -180 to 180. */
  west: Scalars['Float']['input'];
  /** Its greatest latitude, -90 to 90. */
  north: Scalars['Float']['input'];
  /** Its eastern longitude, -180 to 180. */
  east: Scalars['Float']['input'];
};

/** A stretch of days, both included; open where one is left out. */
export type DateRange = {
  /** The first day. */
  from?: InputMaybe<Scalars['Date']['input']>;
  /** The last day. */
  to?: InputMaybe<Scalars['Date']['input']>;
};

/** The kinds of node. */
export type SearchType =
  /** A news article. */
  | 'ARTICLE'
  /** A person. */
  | 'PERSON'
  /** A company, charity, government body, party, armed group, outlet … */
  | 'ORGANIZATION'
  /** A country, region, town, neighbourhood … */
  | 'PLACE'
  /** Something that happened. */
  | 'EVENT'
  /** Words that somebody said. */
  | 'QUOTATION';

/** A page of what a search found. */
export type SearchConnection = {
  __typename?: 'SearchConnection';
  /** The items of this page, each with what leads to it. */
  edges: Array<SearchEdge>;
  /** The items of this page. */
  nodes: Array<Node>;
  /** Where this page lies in the list. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** One thing that a search found. */
export type SearchEdge = {
  __typename?: 'SearchEdge';
  /** Where a page goes on: after or before this item. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Node;
  /** How well it fits: 3 a whole name, 2 the beginning of one, 1 anywhere else. */
  score: Scalars['Int']['output'];
  /** Where the words stand, at most 20 places. */
  highlights: Array<Highlight>;
};

/** Words in a text that name, or refer to, an entity. */
export type FoundMention = {
  __typename?: 'FoundMention';
  /** Where they begin: UTF-16 code units into the text. */
  start: Scalars['Int']['output'];
  /** Where they end, exclusive. */
  end: Scalars['Int']['output'];
  /** The words themselves. */
  text: Scalars['String']['output'];
  /** What kind of entity they refer to. */
  type: EntityType;
  /** The fullest name that the text uses; of a known place, the gazetteer's. */
  name: Scalars['String']['output'];
  /** 0 to 1. */
  confidence: Scalars['Float']['output'];
  /** What the graph knows of it; null when nothing. */
  entity?: Maybe<Entity>;
};

/** A part of the graph. */
export type Subgraph = {
  __typename?: 'Subgraph';
  /** The nodes; those that were asked for come first in a neighborhood, by id elsewhere. */
  nodes: Array<Node>;
  /** The relationships between them, at most 1,000; those of one type and direction between the same two nodes are one. */
  relationships: Array<Hop>;
  /** True when something is left out because of `limit`. */
  truncated: Scalars['Boolean']['output'];
};

/** Conditions on the relationships of a walk; all that are given must hold. */
export type WalkWhere = {
  /** Only these, none of them when the list is empty; all of them when left out. */
  relationships?: InputMaybe<Array<RelationshipType>>;
  /**
   * When the article that states it was published: `{lte: …}` gives the graph as it was then. What no article states, such
   * as the gazetteer's containment, always holds; what an undated article states never does.
   */
  publishedAt?: InputMaybe<DateTimeFilter>;
  /** At least this, 0 to 1. */
  minConfidence?: InputMaybe<Scalars['Float']['input']>;
};

/** The relationships that ways can lead over, as in Cypher. */
export type RelationshipType =
  /** An entity is named or referred to in an article. */
  | 'MENTIONED_IN'
  /** An entity is quoted in an article. */
  | 'QUOTED_IN'
  /** An entity said a quotation. */
  | 'SAID'
  /** A quotation stands in an article. */
  | 'APPEARS_IN'
  /** A quotation names an entity. */
  | 'ABOUT'
  /** An event or organization is at a place. */
  | 'LOCATED_AT'
  /** A place is in another one. */
  | 'WITHIN'
  /** An entity took part in an event. */
  | 'PARTICIPATED_IN'
  /** A person belongs to an organization or a place. */
  | 'AFFILIATED_WITH'
  /** An article is from an outlet. */
  | 'PUBLISHED_BY'
  /** A person wrote an article. */
  | 'WROTE'
  /** An article shares its words with an earlier one. */
  | 'COPY_OF';

/** A way through the graph. */
export type Path = {
  __typename?: 'Path';
  /** Number of hops. */
  length: Scalars['Int']['output'];
  /** The nodes from one end to the other. */
  nodes: Array<Node>;
  /** The relationships between them, in walking order. */
  hops: Array<Hop>;
};

/**
 * A relationship in its own direction, which may be against the walk. What several articles state is one hop, with the
 * words of them all; where relationships of several types join two nodes of a path, the last in the alphabet is shown.
 */
export type Hop = {
  __typename?: 'Hop';
  /** Type of the relationship, as in Cypher: `MENTIONED_IN`, `SAID` … */
  type: Scalars['String']['output'];
  /** Where it begins. */
  from: Node;
  /** Where it ends. */
  to: Node;
  /** The highest of any article, 0 to 1; null where the source is no text. */
  confidence?: Maybe<Scalars['Float']['output']>;
  /** The words that say so; none where the source is no text, such as the gazetteer's containment. */
  evidence: Array<Evidence>;
};


/**
 * A relationship in its own direction, which may be against the walk. What several articles state is one hop, with the
 * words of them all; where relationships of several types join two nodes of a path, the last in the alphabet is shown.
 */
export type HopEvidenceArgs = {
  first?: Scalars['Int']['input'];
};

/** Words that somebody said. The same words in several outlets are one quotation. */
export type Quotation = Node & {
  __typename?: 'Quotation';
  /** The same across loads and engines. */
  id: Scalars['ID']['output'];
  /** The words, with straight marks and single blanks. */
  text: Scalars['String']['output'];
  /** How the words are given. */
  kind: QuotationKind;
  /** Who said it; null when no article says who, never a guess. */
  speaker?: Maybe<Entity>;
  /** Who said it according to each article, with the words that tell. */
  saidBy: SpeakerConnection;
  /** The articles that carry it, newest first. */
  appearsIn: CarriedConnection;
  /** Who and what is named in it. */
  about: NeighborConnection;
};


/** Words that somebody said. The same words in several outlets are one quotation. */
export type QuotationSaidByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** Words that somebody said. The same words in several outlets are one quotation. */
export type QuotationAppearsInArgs = {
  where?: InputMaybe<ArticleWhere>;
  orderBy?: InputMaybe<Array<ArticleOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** Words that somebody said. The same words in several outlets are one quotation. */
export type QuotationAboutArgs = {
  types?: InputMaybe<Array<EntityType>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** How the words are given. */
export type QuotationKind =
  /** In quotation marks. */
  | 'DIRECT'
  /** A few words in quotation marks inside a sentence. */
  | 'PARTIAL'
  /** Reported without marks: "she said that …". */
  | 'INDIRECT'
  /** A post on a social network. */
  | 'POST';

/** How the speaker was found. */
export type SpeakerBasis =
  /** By name. */
  | 'NAMED'
  /** By a pronoun: "she said". */
  | 'PRONOUN'
  /** By a title or role: "the minister said". */
  | 'TITLE'
  /** As a group: "officials said". */
  | 'COLLECTIVE';

/** Conditions on quotations; all that are given must hold. */
export type QuotationWhere = {
  /** On the articles that carry it. */
  appearsIn?: InputMaybe<ArticleListFilter>;
  /** On the words. */
  text?: InputMaybe<StringFilter>;
  /** One of these. */
  kind?: InputMaybe<Array<QuotationKind>>;
  /** All of these hold. */
  and?: InputMaybe<Array<QuotationWhere>>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<QuotationWhere>>;
  /** This does not hold. */
  not?: InputMaybe<QuotationWhere>;
};

/** By what quotations are ordered. */
export type QuotationOrderField =
  /** By the code units of the words. */
  | 'TEXT';

/** One step of an order of quotations. */
export type QuotationOrder = {
  /** By what. */
  field: QuotationOrderField;
  /** Which way. */
  direction?: OrderDirection;
};

/** By what quotations are grouped. */
export type QuotationGroupField =
  /** How the words are given. */
  | 'KIND';

/** A page of quotations. */
export type QuotationConnection = {
  __typename?: 'QuotationConnection';
  /** The items of this page, each with what leads to it. */
  edges: Array<QuotationEdge>;
  /** The items of this page. */
  nodes: Array<Quotation>;
  /** Where this page lies in the list. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
  /** The largest groups (`first` 1 to 100) of all that is in the list, not of this page alone. */
  groupBy: Array<Group>;
};


/** A page of quotations. */
export type QuotationConnectionGroupByArgs = {
  field: QuotationGroupField;
  first?: Scalars['Int']['input'];
};

/** One quotation of a list. */
export type QuotationEdge = {
  __typename?: 'QuotationEdge';
  /** Where a page goes on: after or before this item. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Quotation;
};

/** A page of what somebody said, or of what was said about something. */
export type SaidConnection = {
  __typename?: 'SaidConnection';
  /** The items of this page, each with what leads to it. */
  edges: Array<SaidEdge>;
  /** The items of this page. */
  nodes: Array<Quotation>;
  /** Where this page lies in the list. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
  /** The largest groups (`first` 1 to 100) of all that is in the list, not of this page alone. */
  groupBy: Array<Group>;
};


/** A page of what somebody said, or of what was said about something. */
export type SaidConnectionGroupByArgs = {
  field: QuotationGroupField;
  first?: Scalars['Int']['input'];
};

/** One thing that was said. */
export type SaidEdge = {
  __typename?: 'SaidEdge';
  /** Where a page goes on: after or before this item. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Quotation;
  /** 0 to 1. */
  confidence?: Maybe<Scalars['Float']['output']>;
  /** The words that refer to the speaker, or to what it is about. */
  evidence: Array<Evidence>;
};


/** One thing that was said. */
export type SaidEdgeEvidenceArgs = {
  first?: Scalars['Int']['input'];
};

/** A page of speakers. */
export type SpeakerConnection = {
  __typename?: 'SpeakerConnection';
  /** The items of this page, each with what leads to it. */
  edges: Array<SpeakerEdge>;
  /** The items of this page. */
  nodes: Array<Entity>;
  /** Where this page lies in the list. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** One speaker of a quotation. */
export type SpeakerEdge = {
  __typename?: 'SpeakerEdge';
  /** Where a page goes on: after or before this item. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Entity;
  /** How the speaker was found, in any article. */
  basis: Array<SpeakerBasis>;
  /** 0 to 1. */
  confidence?: Maybe<Scalars['Float']['output']>;
  /** The words at the cue that refer to the speaker: "he". */
  evidence: Array<Evidence>;
};


/** One speaker of a quotation. */
export type SpeakerEdgeEvidenceArgs = {
  first?: Scalars['Int']['input'];
};

/** A page of the articles that carry a quotation. */
export type CarriedConnection = {
  __typename?: 'CarriedConnection';
  /** The items of this page, each with what leads to it. */
  edges: Array<CarriedEdge>;
  /** The items of this page. */
  nodes: Array<Article>;
  /** Where this page lies in the list. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
  /**
   * How many independent reports there are: an article and its copies count as one, also when the original itself is not
   * in the list.
   */
  independentCount: Scalars['Int']['output'];
};

/** One article that carries a quotation. */
export type CarriedEdge = {
  __typename?: 'CarriedEdge';
  /** Where a page goes on: after or before this item. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Article;
  /** The cue in the article's words: "said". */
  cue?: Maybe<Scalars['String']['output']>;
  /** The outlet that it was said to, in the article's words: "Reuters". */
  via?: Maybe<Scalars['String']['output']>;
  /** 0 to 1. */
  confidence?: Maybe<Scalars['Float']['output']>;
  /** The quoted words. */
  evidence: Array<Evidence>;
};


/** One article that carries a quotation. */
export type CarriedEdgeEvidenceArgs = {
  first?: Scalars['Int']['input'];
};

/** A page of the quotations in an article. */
export type AppearanceConnection = {
  __typename?: 'AppearanceConnection';
  /** The items of this page, each with what leads to it. */
  edges: Array<AppearanceEdge>;
  /** The items of this page. */
  nodes: Array<Quotation>;
  /** Where this page lies in the list. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** One quotation in an article. */
export type AppearanceEdge = {
  __typename?: 'AppearanceEdge';
  /** Where a page goes on: after or before this item. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Quotation;
  /** The cue in the article's words: "said". */
  cue?: Maybe<Scalars['String']['output']>;
  /** The outlet that it was said to, in the article's words: "Reuters". */
  via?: Maybe<Scalars['String']['output']>;
  /** 0 to 1. */
  confidence?: Maybe<Scalars['Float']['output']>;
  /** The quoted words. */
  evidence: Array<Evidence>;
};


/** One quotation in an article. */
export type AppearanceEdgeEvidenceArgs = {
  first?: Scalars['Int']['input'];
};

/** What happens from now on, over a web socket at `/graphql` (protocol graphql-transport-ws). */
export type Subscription = {
  __typename?: 'Subscription';
  /**
   * The articles that this server loads or unloads: how many there are now, and again when that changes. A client that is too
   * slow for each change gets the latest.
   */
  loadProgress: LoadProgress;
  /**
   * Each article that this server loads, or replaces, and that mentions an entity; the id of one that has become another means
   * that one, and an entity that is not there yet may come. For a client that is too slow, 64 articles wait.
   */
  articleMentions: LoadedArticle;
};


/** What happens from now on, over a web socket at `/graphql` (protocol graphql-transport-ws). */
export type SubscriptionArticleMentionsArgs = {
  entity: Scalars['ID']['input'];
};

/** Articles that this server was asked to load or unload since it started. */
export type LoadProgress = {
  __typename?: 'LoadProgress';
  /** Being fetched, read or written now. */
  running: Scalars['Int']['output'];
  /** New in the graph. */
  loaded: Scalars['Int']['output'];
  /** In the graph with other facts than before. */
  replaced: Scalars['Int']['output'];
  /** In the graph already. */
  unchanged: Scalars['Int']['output'];
  /** Taken out of the graph. */
  unloaded: Scalars['Int']['output'];
  /** Those of which nothing was done. */
  failed: Scalars['Int']['output'];
};

/** An article that has just been loaded. */
export type LoadedArticle = {
  __typename?: 'LoadedArticle';
  /** Null when it has been unloaded since. */
  article?: Maybe<Article>;
  /** How many articles before this one were left out, because the client was too slow for them. */
  missed: Scalars['Int']['output'];
};

/** What to hide. */
export type HideInput = {
  /** Id of an article, an entity, a quotation or one of its wordings, or the address of an article. */
  id: Scalars['ID']['input'];
  /** Why, in words; the record keeps them, so they should not name what is hidden. */
  reason: Scalars['String']['input'];
};

/** What to let be loaded again. */
export type UnhideInput = {
  /** Id of the takedown, or of what it hides. */
  id: Scalars['ID']['input'];
};

/** What came of a takedown: either it is done, or `userErrors` tells why not and nothing has changed. */
export type TakedownPayload = {
  __typename?: 'TakedownPayload';
  /** The record; null when nothing was done. */
  takedown?: Maybe<Takedown>;
  /** Why nothing was done; empty where it was. */
  userErrors: Array<UserError>;
};

/** A record that something was taken out of the graph. It does not tell what. */
export type Takedown = {
  __typename?: 'Takedown';
  /** Its id. */
  id: Scalars['ID']['output'];
  /** What kind of thing it hides. */
  kind: TakedownKind;
  /** Why, in words. */
  reason: Scalars['String']['output'];
  /** Who hid it. */
  hiddenBy: Scalars['String']['output'];
  /** When. */
  hiddenAt: Scalars['DateTime']['output'];
  /** Who lifted it; null while it holds. */
  liftedBy?: Maybe<Scalars['String']['output']>;
  /** When it was lifted; null while it holds. */
  liftedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** What a takedown is about. */
export type TakedownKind =
  /** An article. */
  | 'ARTICLE'
  /** A person. */
  | 'PERSON'
  /** An organization. */
  | 'ORGANIZATION'
  /** A place. */
  | 'PLACE'
  /** An event. */
  | 'EVENT'
  /** A quotation, in all its wordings. */
  | 'QUOTATION';

/** A page of takedowns. */
export type TakedownConnection = {
  __typename?: 'TakedownConnection';
  /** The items of this page, each with its cursor. */
  edges: Array<TakedownEdge>;
  /** The items of this page. */
  nodes: Array<Takedown>;
  /** Where this page lies in the list. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** One takedown of a list. */
export type TakedownEdge = {
  __typename?: 'TakedownEdge';
  /** Where a page goes on: after or before this item. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Takedown;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;




/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( Omit<Article, 'mentions' | 'quotations' | 'authors' | 'publishedBy' | 'copyOf' | 'copies'> & { mentions: _RefType['MentionConnection'], quotations: _RefType['AppearanceConnection'], authors: _RefType['AuthorConnection'], publishedBy?: Maybe<_RefType['Organization']>, copyOf?: Maybe<_RefType['Article']>, copies: _RefType['CopyConnection'] } )
    | ( Omit<Event, 'mentionedIn' | 'quotedAbout' | 'neighbors' | 'coMentioned' | 'locatedAt' | 'participants'> & { mentionedIn: _RefType['MentionedInConnection'], quotedAbout: _RefType['SaidConnection'], neighbors: _RefType['NeighborConnection'], coMentioned: _RefType['CoMentionConnection'], locatedAt: _RefType['LocationConnection'], participants: _RefType['ParticipantConnection'] } )
    | ( Omit<Organization, 'mentionedIn' | 'quotedAbout' | 'neighbors' | 'coMentioned' | 'quotedIn' | 'quotations' | 'affiliates' | 'locatedAt' | 'participatedIn' | 'published'> & { mentionedIn: _RefType['MentionedInConnection'], quotedAbout: _RefType['SaidConnection'], neighbors: _RefType['NeighborConnection'], coMentioned: _RefType['CoMentionConnection'], quotedIn: _RefType['MentionedInConnection'], quotations: _RefType['SaidConnection'], affiliates: _RefType['AffiliationConnection'], locatedAt: _RefType['LocationConnection'], participatedIn: _RefType['ParticipationConnection'], published: _RefType['ArticleConnection'] } )
    | ( Omit<Person, 'mentionedIn' | 'quotedAbout' | 'neighbors' | 'coMentioned' | 'quotedIn' | 'quotations' | 'affiliatedWith' | 'participatedIn' | 'wrote'> & { mentionedIn: _RefType['MentionedInConnection'], quotedAbout: _RefType['SaidConnection'], neighbors: _RefType['NeighborConnection'], coMentioned: _RefType['CoMentionConnection'], quotedIn: _RefType['MentionedInConnection'], quotations: _RefType['SaidConnection'], affiliatedWith: _RefType['AffiliationConnection'], participatedIn: _RefType['ParticipationConnection'], wrote: _RefType['ArticleConnection'] } )
    | ( Omit<Place, 'mentionedIn' | 'quotedAbout' | 'neighbors' | 'coMentioned' | 'quotedIn' | 'quotations' | 'events' | 'within' | 'contains'> & { mentionedIn: _RefType['MentionedInConnection'], quotedAbout: _RefType['SaidConnection'], neighbors: _RefType['NeighborConnection'], coMentioned: _RefType['CoMentionConnection'], quotedIn: _RefType['MentionedInConnection'], quotations: _RefType['SaidConnection'], events: _RefType['LocatedConnection'], within: _RefType['LocationConnection'], contains: _RefType['LocationConnection'] } )
    | ( Omit<Quotation, 'speaker' | 'saidBy' | 'appearsIn' | 'about'> & { speaker?: Maybe<_RefType['Entity']>, saidBy: _RefType['SpeakerConnection'], appearsIn: _RefType['CarriedConnection'], about: _RefType['NeighborConnection'] } )
  ;
  Entity:
    | ( Omit<Event, 'mentionedIn' | 'quotedAbout' | 'neighbors' | 'coMentioned' | 'locatedAt' | 'participants'> & { mentionedIn: _RefType['MentionedInConnection'], quotedAbout: _RefType['SaidConnection'], neighbors: _RefType['NeighborConnection'], coMentioned: _RefType['CoMentionConnection'], locatedAt: _RefType['LocationConnection'], participants: _RefType['ParticipantConnection'] } )
    | ( Omit<Organization, 'mentionedIn' | 'quotedAbout' | 'neighbors' | 'coMentioned' | 'quotedIn' | 'quotations' | 'affiliates' | 'locatedAt' | 'participatedIn' | 'published'> & { mentionedIn: _RefType['MentionedInConnection'], quotedAbout: _RefType['SaidConnection'], neighbors: _RefType['NeighborConnection'], coMentioned: _RefType['CoMentionConnection'], quotedIn: _RefType['MentionedInConnection'], quotations: _RefType['SaidConnection'], affiliates: _RefType['AffiliationConnection'], locatedAt: _RefType['LocationConnection'], participatedIn: _RefType['ParticipationConnection'], published: _RefType['ArticleConnection'] } )
    | ( Omit<Person, 'mentionedIn' | 'quotedAbout' | 'neighbors' | 'coMentioned' | 'quotedIn' | 'quotations' | 'affiliatedWith' | 'participatedIn' | 'wrote'> & { mentionedIn: _RefType['MentionedInConnection'], quotedAbout: _RefType['SaidConnection'], neighbors: _RefType['NeighborConnection'], coMentioned: _RefType['CoMentionConnection'], quotedIn: _RefType['MentionedInConnection'], quotations: _RefType['SaidConnection'], affiliatedWith: _RefType['AffiliationConnection'], participatedIn: _RefType['ParticipationConnection'], wrote: _RefType['ArticleConnection'] } )
    | ( Omit<Place, 'mentionedIn' | 'quotedAbout' | 'neighbors' | 'coMentioned' | 'quotedIn' | 'quotations' | 'events' | 'within' | 'contains'> & { mentionedIn: _RefType['MentionedInConnection'], quotedAbout: _RefType['SaidConnection'], neighbors: _RefType['NeighborConnection'], coMentioned: _RefType['CoMentionConnection'], quotedIn: _RefType['MentionedInConnection'], quotations: _RefType['SaidConnection'], events: _RefType['LocatedConnection'], within: _RefType['LocationConnection'], contains: _RefType['LocationConnection'] } )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Article: ResolverTypeWrapper<Omit<Article, 'mentions' | 'quotations' | 'authors' | 'publishedBy' | 'copyOf' | 'copies'> & { mentions: ResolversTypes['MentionConnection'], quotations: ResolversTypes['AppearanceConnection'], authors: ResolversTypes['AuthorConnection'], publishedBy?: Maybe<ResolversTypes['Organization']>, copyOf?: Maybe<ResolversTypes['Article']>, copies: ResolversTypes['CopyConnection'] }>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  SegmentKind: SegmentKind;
  Segment: ResolverTypeWrapper<Segment>;
  ArticleWhere: ArticleWhere;
  ArticleListFilter: ArticleListFilter;
  ArticleOrderField: ArticleOrderField;
  ArticleOrder: ArticleOrder;
  ArticleGroupField: ArticleGroupField;
  ArticleConnection: ResolverTypeWrapper<Omit<ArticleConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ArticleEdge']>, nodes: Array<ResolversTypes['Article']> }>;
  ArticleEdge: ResolverTypeWrapper<Omit<ArticleEdge, 'node'> & { node: ResolversTypes['Article'] }>;
  MentionedInConnection: ResolverTypeWrapper<Omit<MentionedInConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['MentionedInEdge']>, nodes: Array<ResolversTypes['Article']> }>;
  MentionedInEdge: ResolverTypeWrapper<Omit<MentionedInEdge, 'node' | 'evidence'> & { node: ResolversTypes['Article'], evidence: Array<ResolversTypes['Evidence']> }>;
  CopyConnection: ResolverTypeWrapper<Omit<CopyConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['CopyEdge']>, nodes: Array<ResolversTypes['Article']> }>;
  CopyEdge: ResolverTypeWrapper<Omit<CopyEdge, 'node'> & { node: ResolversTypes['Article'] }>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  Role: Role;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  JSONObject: ResolverTypeWrapper<Scalars['JSONObject']['output']>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Evidence: ResolverTypeWrapper<Omit<Evidence, 'article'> & { article: ResolversTypes['Article'] }>;
  Group: ResolverTypeWrapper<Group>;
  OrderDirection: OrderDirection;
  StringFilter: StringFilter;
  DateTimeFilter: DateTimeFilter;
  DateFilter: DateFilter;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  EntityPairInput: EntityPairInput;
  SplitEntityInput: SplitEntityInput;
  RenameEntityInput: RenameEntityInput;
  UndoDecisionInput: UndoDecisionInput;
  CurationPayload: ResolverTypeWrapper<Omit<CurationPayload, 'entities'> & { entities: Array<ResolversTypes['Entity']> }>;
  UserError: ResolverTypeWrapper<UserError>;
  UserErrorCode: UserErrorCode;
  DecisionAction: DecisionAction;
  Decision: ResolverTypeWrapper<Decision>;
  Proposal: ResolverTypeWrapper<Omit<Proposal, 'first' | 'second'> & { first: ResolversTypes['Entity'], second: ResolversTypes['Entity'] }>;
  ProposalConnection: ResolverTypeWrapper<Omit<ProposalConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ProposalEdge']>, nodes: Array<ResolversTypes['Proposal']> }>;
  ProposalEdge: ResolverTypeWrapper<Omit<ProposalEdge, 'node'> & { node: ResolversTypes['Proposal'] }>;
  DecisionConnection: ResolverTypeWrapper<DecisionConnection>;
  DecisionEdge: ResolverTypeWrapper<DecisionEdge>;
  Entity: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Entity']>;
  EntityType: EntityType;
  EntityWhere: EntityWhere;
  EntityListFilter: EntityListFilter;
  EntityOrderField: EntityOrderField;
  EntityOrder: EntityOrder;
  MentionConnection: ResolverTypeWrapper<Omit<MentionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['MentionEdge']>, nodes: Array<ResolversTypes['Entity']> }>;
  MentionEdge: ResolverTypeWrapper<Omit<MentionEdge, 'node' | 'evidence'> & { node: ResolversTypes['Entity'], evidence: Array<ResolversTypes['Evidence']> }>;
  Toponym: ResolverTypeWrapper<Toponym>;
  RunnerUp: ResolverTypeWrapper<RunnerUp>;
  CoMentionConnection: ResolverTypeWrapper<Omit<CoMentionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['CoMentionEdge']>, nodes: Array<ResolversTypes['Entity']> }>;
  CoMentionEdge: ResolverTypeWrapper<Omit<CoMentionEdge, 'node' | 'evidence'> & { node: ResolversTypes['Entity'], evidence: Array<ResolversTypes['Evidence']> }>;
  TimelineBucket: TimelineBucket;
  TimelinePoint: ResolverTypeWrapper<TimelinePoint>;
  NeighborConnection: ResolverTypeWrapper<Omit<NeighborConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['NeighborEdge']>, nodes: Array<ResolversTypes['Entity']> }>;
  NeighborEdge: ResolverTypeWrapper<Omit<NeighborEdge, 'node' | 'evidence'> & { node: ResolversTypes['Entity'], evidence: Array<ResolversTypes['Evidence']> }>;
  Event: ResolverTypeWrapper<Omit<Event, 'mentionedIn' | 'quotedAbout' | 'neighbors' | 'coMentioned' | 'locatedAt' | 'participants'> & { mentionedIn: ResolversTypes['MentionedInConnection'], quotedAbout: ResolversTypes['SaidConnection'], neighbors: ResolversTypes['NeighborConnection'], coMentioned: ResolversTypes['CoMentionConnection'], locatedAt: ResolversTypes['LocationConnection'], participants: ResolversTypes['ParticipantConnection'] }>;
  DatePrecision: DatePrecision;
  EventWhere: EventWhere;
  EventOrderField: EventOrderField;
  EventOrder: EventOrder;
  EventGroupField: EventGroupField;
  EventConnection: ResolverTypeWrapper<Omit<EventConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['EventEdge']>, nodes: Array<ResolversTypes['Event']> }>;
  EventEdge: ResolverTypeWrapper<Omit<EventEdge, 'node'> & { node: ResolversTypes['Event'] }>;
  LocatedConnection: ResolverTypeWrapper<Omit<LocatedConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['LocatedEdge']>, nodes: Array<ResolversTypes['Event']> }>;
  LocatedEdge: ResolverTypeWrapper<Omit<LocatedEdge, 'node' | 'evidence'> & { node: ResolversTypes['Event'], evidence: Array<ResolversTypes['Evidence']> }>;
  ParticipantConnection: ResolverTypeWrapper<Omit<ParticipantConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ParticipantEdge']>, nodes: Array<ResolversTypes['Entity']> }>;
  ParticipantEdge: ResolverTypeWrapper<Omit<ParticipantEdge, 'node' | 'evidence'> & { node: ResolversTypes['Entity'], evidence: Array<ResolversTypes['Evidence']> }>;
  ParticipationConnection: ResolverTypeWrapper<Omit<ParticipationConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ParticipationEdge']>, nodes: Array<ResolversTypes['Event']> }>;
  ParticipationEdge: ResolverTypeWrapper<Omit<ParticipationEdge, 'node' | 'evidence'> & { node: ResolversTypes['Event'], evidence: Array<ResolversTypes['Evidence']> }>;
  LoadTextInput: LoadTextInput;
  LoadPageInput: LoadPageInput;
  LoadUrlInput: LoadUrlInput;
  UnloadArticleInput: UnloadArticleInput;
  LoadPayload: ResolverTypeWrapper<Omit<LoadPayload, 'article'> & { article?: Maybe<ResolversTypes['Article']> }>;
  LoadOutcome: LoadOutcome;
  UnloadPayload: ResolverTypeWrapper<UnloadPayload>;
  Organization: ResolverTypeWrapper<Omit<Organization, 'mentionedIn' | 'quotedAbout' | 'neighbors' | 'coMentioned' | 'quotedIn' | 'quotations' | 'affiliates' | 'locatedAt' | 'participatedIn' | 'published'> & { mentionedIn: ResolversTypes['MentionedInConnection'], quotedAbout: ResolversTypes['SaidConnection'], neighbors: ResolversTypes['NeighborConnection'], coMentioned: ResolversTypes['CoMentionConnection'], quotedIn: ResolversTypes['MentionedInConnection'], quotations: ResolversTypes['SaidConnection'], affiliates: ResolversTypes['AffiliationConnection'], locatedAt: ResolversTypes['LocationConnection'], participatedIn: ResolversTypes['ParticipationConnection'], published: ResolversTypes['ArticleConnection'] }>;
  OrganizationGroupField: OrganizationGroupField;
  OrganizationConnection: ResolverTypeWrapper<Omit<OrganizationConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['OrganizationEdge']>, nodes: Array<ResolversTypes['Organization']> }>;
  OrganizationEdge: ResolverTypeWrapper<Omit<OrganizationEdge, 'node'> & { node: ResolversTypes['Organization'] }>;
  Person: ResolverTypeWrapper<Omit<Person, 'mentionedIn' | 'quotedAbout' | 'neighbors' | 'coMentioned' | 'quotedIn' | 'quotations' | 'affiliatedWith' | 'participatedIn' | 'wrote'> & { mentionedIn: ResolversTypes['MentionedInConnection'], quotedAbout: ResolversTypes['SaidConnection'], neighbors: ResolversTypes['NeighborConnection'], coMentioned: ResolversTypes['CoMentionConnection'], quotedIn: ResolversTypes['MentionedInConnection'], quotations: ResolversTypes['SaidConnection'], affiliatedWith: ResolversTypes['AffiliationConnection'], participatedIn: ResolversTypes['ParticipationConnection'], wrote: ResolversTypes['ArticleConnection'] }>;
  PersonConnection: ResolverTypeWrapper<Omit<PersonConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['PersonEdge']>, nodes: Array<ResolversTypes['Person']> }>;
  PersonEdge: ResolverTypeWrapper<Omit<PersonEdge, 'node'> & { node: ResolversTypes['Person'] }>;
  AuthorConnection: ResolverTypeWrapper<Omit<AuthorConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['AuthorEdge']>, nodes: Array<ResolversTypes['Person']> }>;
  AuthorEdge: ResolverTypeWrapper<Omit<AuthorEdge, 'node' | 'evidence'> & { node: ResolversTypes['Person'], evidence: Array<ResolversTypes['Evidence']> }>;
  AffiliationConnection: ResolverTypeWrapper<Omit<AffiliationConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['AffiliationEdge']>, nodes: Array<ResolversTypes['Entity']> }>;
  AffiliationEdge: ResolverTypeWrapper<Omit<AffiliationEdge, 'node' | 'evidence'> & { node: ResolversTypes['Entity'], evidence: Array<ResolversTypes['Evidence']> }>;
  Place: ResolverTypeWrapper<Omit<Place, 'mentionedIn' | 'quotedAbout' | 'neighbors' | 'coMentioned' | 'quotedIn' | 'quotations' | 'events' | 'within' | 'contains'> & { mentionedIn: ResolversTypes['MentionedInConnection'], quotedAbout: ResolversTypes['SaidConnection'], neighbors: ResolversTypes['NeighborConnection'], coMentioned: ResolversTypes['CoMentionConnection'], quotedIn: ResolversTypes['MentionedInConnection'], quotations: ResolversTypes['SaidConnection'], events: ResolversTypes['LocatedConnection'], within: ResolversTypes['LocationConnection'], contains: ResolversTypes['LocationConnection'] }>;
  PlaceWhere: PlaceWhere;
  PlaceGroupField: PlaceGroupField;
  PlaceConnection: ResolverTypeWrapper<Omit<PlaceConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['PlaceEdge']>, nodes: Array<ResolversTypes['Place']> }>;
  PlaceEdge: ResolverTypeWrapper<Omit<PlaceEdge, 'node'> & { node: ResolversTypes['Place'] }>;
  LocationConnection: ResolverTypeWrapper<Omit<LocationConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['LocationEdge']>, nodes: Array<ResolversTypes['Place']> }>;
  LocationEdge: ResolverTypeWrapper<Omit<LocationEdge, 'node' | 'evidence'> & { node: ResolversTypes['Place'], evidence: Array<ResolversTypes['Evidence']> }>;
  CypherResult: ResolverTypeWrapper<CypherResult>;
  Highlight: ResolverTypeWrapper<Highlight>;
  NearInput: NearInput;
  BoxInput: BoxInput;
  DateRange: DateRange;
  SearchType: SearchType;
  SearchConnection: ResolverTypeWrapper<Omit<SearchConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['SearchEdge']>, nodes: Array<ResolversTypes['Node']> }>;
  SearchEdge: ResolverTypeWrapper<Omit<SearchEdge, 'node'> & { node: ResolversTypes['Node'] }>;
  FoundMention: ResolverTypeWrapper<Omit<FoundMention, 'entity'> & { entity?: Maybe<ResolversTypes['Entity']> }>;
  Subgraph: ResolverTypeWrapper<Omit<Subgraph, 'nodes' | 'relationships'> & { nodes: Array<ResolversTypes['Node']>, relationships: Array<ResolversTypes['Hop']> }>;
  WalkWhere: WalkWhere;
  RelationshipType: RelationshipType;
  Path: ResolverTypeWrapper<Omit<Path, 'nodes' | 'hops'> & { nodes: Array<ResolversTypes['Node']>, hops: Array<ResolversTypes['Hop']> }>;
  Hop: ResolverTypeWrapper<Omit<Hop, 'from' | 'to' | 'evidence'> & { from: ResolversTypes['Node'], to: ResolversTypes['Node'], evidence: Array<ResolversTypes['Evidence']> }>;
  Quotation: ResolverTypeWrapper<Omit<Quotation, 'speaker' | 'saidBy' | 'appearsIn' | 'about'> & { speaker?: Maybe<ResolversTypes['Entity']>, saidBy: ResolversTypes['SpeakerConnection'], appearsIn: ResolversTypes['CarriedConnection'], about: ResolversTypes['NeighborConnection'] }>;
  QuotationKind: QuotationKind;
  SpeakerBasis: SpeakerBasis;
  QuotationWhere: QuotationWhere;
  QuotationOrderField: QuotationOrderField;
  QuotationOrder: QuotationOrder;
  QuotationGroupField: QuotationGroupField;
  QuotationConnection: ResolverTypeWrapper<Omit<QuotationConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['QuotationEdge']>, nodes: Array<ResolversTypes['Quotation']> }>;
  QuotationEdge: ResolverTypeWrapper<Omit<QuotationEdge, 'node'> & { node: ResolversTypes['Quotation'] }>;
  SaidConnection: ResolverTypeWrapper<Omit<SaidConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['SaidEdge']>, nodes: Array<ResolversTypes['Quotation']> }>;
  SaidEdge: ResolverTypeWrapper<Omit<SaidEdge, 'node' | 'evidence'> & { node: ResolversTypes['Quotation'], evidence: Array<ResolversTypes['Evidence']> }>;
  SpeakerConnection: ResolverTypeWrapper<Omit<SpeakerConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['SpeakerEdge']>, nodes: Array<ResolversTypes['Entity']> }>;
  SpeakerEdge: ResolverTypeWrapper<Omit<SpeakerEdge, 'node' | 'evidence'> & { node: ResolversTypes['Entity'], evidence: Array<ResolversTypes['Evidence']> }>;
  CarriedConnection: ResolverTypeWrapper<Omit<CarriedConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['CarriedEdge']>, nodes: Array<ResolversTypes['Article']> }>;
  CarriedEdge: ResolverTypeWrapper<Omit<CarriedEdge, 'node' | 'evidence'> & { node: ResolversTypes['Article'], evidence: Array<ResolversTypes['Evidence']> }>;
  AppearanceConnection: ResolverTypeWrapper<Omit<AppearanceConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['AppearanceEdge']>, nodes: Array<ResolversTypes['Quotation']> }>;
  AppearanceEdge: ResolverTypeWrapper<Omit<AppearanceEdge, 'node' | 'evidence'> & { node: ResolversTypes['Quotation'], evidence: Array<ResolversTypes['Evidence']> }>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  LoadProgress: ResolverTypeWrapper<LoadProgress>;
  LoadedArticle: ResolverTypeWrapper<Omit<LoadedArticle, 'article'> & { article?: Maybe<ResolversTypes['Article']> }>;
  HideInput: HideInput;
  UnhideInput: UnhideInput;
  TakedownPayload: ResolverTypeWrapper<TakedownPayload>;
  Takedown: ResolverTypeWrapper<Takedown>;
  TakedownKind: TakedownKind;
  TakedownConnection: ResolverTypeWrapper<TakedownConnection>;
  TakedownEdge: ResolverTypeWrapper<TakedownEdge>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Article: Omit<Article, 'mentions' | 'quotations' | 'authors' | 'publishedBy' | 'copyOf' | 'copies'> & { mentions: ResolversParentTypes['MentionConnection'], quotations: ResolversParentTypes['AppearanceConnection'], authors: ResolversParentTypes['AuthorConnection'], publishedBy?: Maybe<ResolversParentTypes['Organization']>, copyOf?: Maybe<ResolversParentTypes['Article']>, copies: ResolversParentTypes['CopyConnection'] };
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  Float: Scalars['Float']['output'];
  Segment: Segment;
  ArticleWhere: ArticleWhere;
  ArticleListFilter: ArticleListFilter;
  ArticleOrder: ArticleOrder;
  ArticleConnection: Omit<ArticleConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ArticleEdge']>, nodes: Array<ResolversParentTypes['Article']> };
  ArticleEdge: Omit<ArticleEdge, 'node'> & { node: ResolversParentTypes['Article'] };
  MentionedInConnection: Omit<MentionedInConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['MentionedInEdge']>, nodes: Array<ResolversParentTypes['Article']> };
  MentionedInEdge: Omit<MentionedInEdge, 'node' | 'evidence'> & { node: ResolversParentTypes['Article'], evidence: Array<ResolversParentTypes['Evidence']> };
  CopyConnection: Omit<CopyConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['CopyEdge']>, nodes: Array<ResolversParentTypes['Article']> };
  CopyEdge: Omit<CopyEdge, 'node'> & { node: ResolversParentTypes['Article'] };
  DateTime: Scalars['DateTime']['output'];
  Date: Scalars['Date']['output'];
  JSON: Scalars['JSON']['output'];
  JSONObject: Scalars['JSONObject']['output'];
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  Evidence: Omit<Evidence, 'article'> & { article: ResolversParentTypes['Article'] };
  Group: Group;
  StringFilter: StringFilter;
  DateTimeFilter: DateTimeFilter;
  DateFilter: DateFilter;
  Mutation: Record<PropertyKey, never>;
  Query: Record<PropertyKey, never>;
  EntityPairInput: EntityPairInput;
  SplitEntityInput: SplitEntityInput;
  RenameEntityInput: RenameEntityInput;
  UndoDecisionInput: UndoDecisionInput;
  CurationPayload: Omit<CurationPayload, 'entities'> & { entities: Array<ResolversParentTypes['Entity']> };
  UserError: UserError;
  Decision: Decision;
  Proposal: Omit<Proposal, 'first' | 'second'> & { first: ResolversParentTypes['Entity'], second: ResolversParentTypes['Entity'] };
  ProposalConnection: Omit<ProposalConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ProposalEdge']>, nodes: Array<ResolversParentTypes['Proposal']> };
  ProposalEdge: Omit<ProposalEdge, 'node'> & { node: ResolversParentTypes['Proposal'] };
  DecisionConnection: DecisionConnection;
  DecisionEdge: DecisionEdge;
  Entity: ResolversInterfaceTypes<ResolversParentTypes>['Entity'];
  EntityWhere: EntityWhere;
  EntityListFilter: EntityListFilter;
  EntityOrder: EntityOrder;
  MentionConnection: Omit<MentionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['MentionEdge']>, nodes: Array<ResolversParentTypes['Entity']> };
  MentionEdge: Omit<MentionEdge, 'node' | 'evidence'> & { node: ResolversParentTypes['Entity'], evidence: Array<ResolversParentTypes['Evidence']> };
  Toponym: Toponym;
  RunnerUp: RunnerUp;
  CoMentionConnection: Omit<CoMentionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['CoMentionEdge']>, nodes: Array<ResolversParentTypes['Entity']> };
  CoMentionEdge: Omit<CoMentionEdge, 'node' | 'evidence'> & { node: ResolversParentTypes['Entity'], evidence: Array<ResolversParentTypes['Evidence']> };
  TimelinePoint: TimelinePoint;
  NeighborConnection: Omit<NeighborConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['NeighborEdge']>, nodes: Array<ResolversParentTypes['Entity']> };
  NeighborEdge: Omit<NeighborEdge, 'node' | 'evidence'> & { node: ResolversParentTypes['Entity'], evidence: Array<ResolversParentTypes['Evidence']> };
  Event: Omit<Event, 'mentionedIn' | 'quotedAbout' | 'neighbors' | 'coMentioned' | 'locatedAt' | 'participants'> & { mentionedIn: ResolversParentTypes['MentionedInConnection'], quotedAbout: ResolversParentTypes['SaidConnection'], neighbors: ResolversParentTypes['NeighborConnection'], coMentioned: ResolversParentTypes['CoMentionConnection'], locatedAt: ResolversParentTypes['LocationConnection'], participants: ResolversParentTypes['ParticipantConnection'] };
  EventWhere: EventWhere;
  EventOrder: EventOrder;
  EventConnection: Omit<EventConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['EventEdge']>, nodes: Array<ResolversParentTypes['Event']> };
  EventEdge: Omit<EventEdge, 'node'> & { node: ResolversParentTypes['Event'] };
  LocatedConnection: Omit<LocatedConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['LocatedEdge']>, nodes: Array<ResolversParentTypes['Event']> };
  LocatedEdge: Omit<LocatedEdge, 'node' | 'evidence'> & { node: ResolversParentTypes['Event'], evidence: Array<ResolversParentTypes['Evidence']> };
  ParticipantConnection: Omit<ParticipantConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ParticipantEdge']>, nodes: Array<ResolversParentTypes['Entity']> };
  ParticipantEdge: Omit<ParticipantEdge, 'node' | 'evidence'> & { node: ResolversParentTypes['Entity'], evidence: Array<ResolversParentTypes['Evidence']> };
  ParticipationConnection: Omit<ParticipationConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ParticipationEdge']>, nodes: Array<ResolversParentTypes['Event']> };
  ParticipationEdge: Omit<ParticipationEdge, 'node' | 'evidence'> & { node: ResolversParentTypes['Event'], evidence: Array<ResolversParentTypes['Evidence']> };
  LoadTextInput: LoadTextInput;
  LoadPageInput: LoadPageInput;
  LoadUrlInput: LoadUrlInput;
  UnloadArticleInput: UnloadArticleInput;
  LoadPayload: Omit<LoadPayload, 'article'> & { article?: Maybe<ResolversParentTypes['Article']> };
  UnloadPayload: UnloadPayload;
  Organization: Omit<Organization, 'mentionedIn' | 'quotedAbout' | 'neighbors' | 'coMentioned' | 'quotedIn' | 'quotations' | 'affiliates' | 'locatedAt' | 'participatedIn' | 'published'> & { mentionedIn: ResolversParentTypes['MentionedInConnection'], quotedAbout: ResolversParentTypes['SaidConnection'], neighbors: ResolversParentTypes['NeighborConnection'], coMentioned: ResolversParentTypes['CoMentionConnection'], quotedIn: ResolversParentTypes['MentionedInConnection'], quotations: ResolversParentTypes['SaidConnection'], affiliates: ResolversParentTypes['AffiliationConnection'], locatedAt: ResolversParentTypes['LocationConnection'], participatedIn: ResolversParentTypes['ParticipationConnection'], published: ResolversParentTypes['ArticleConnection'] };
  OrganizationConnection: Omit<OrganizationConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['OrganizationEdge']>, nodes: Array<ResolversParentTypes['Organization']> };
  OrganizationEdge: Omit<OrganizationEdge, 'node'> & { node: ResolversParentTypes['Organization'] };
  Person: Omit<Person, 'mentionedIn' | 'quotedAbout' | 'neighbors' | 'coMentioned' | 'quotedIn' | 'quotations' | 'affiliatedWith' | 'participatedIn' | 'wrote'> & { mentionedIn: ResolversParentTypes['MentionedInConnection'], quotedAbout: ResolversParentTypes['SaidConnection'], neighbors: ResolversParentTypes['NeighborConnection'], coMentioned: ResolversParentTypes['CoMentionConnection'], quotedIn: ResolversParentTypes['MentionedInConnection'], quotations: ResolversParentTypes['SaidConnection'], affiliatedWith: ResolversParentTypes['AffiliationConnection'], participatedIn: ResolversParentTypes['ParticipationConnection'], wrote: ResolversParentTypes['ArticleConnection'] };
  PersonConnection: Omit<PersonConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['PersonEdge']>, nodes: Array<ResolversParentTypes['Person']> };
  PersonEdge: Omit<PersonEdge, 'node'> & { node: ResolversParentTypes['Person'] };
  AuthorConnection: Omit<AuthorConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['AuthorEdge']>, nodes: Array<ResolversParentTypes['Person']> };
  AuthorEdge: Omit<AuthorEdge, 'node' | 'evidence'> & { node: ResolversParentTypes['Person'], evidence: Array<ResolversParentTypes['Evidence']> };
  AffiliationConnection: Omit<AffiliationConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['AffiliationEdge']>, nodes: Array<ResolversParentTypes['Entity']> };
  AffiliationEdge: Omit<AffiliationEdge, 'node' | 'evidence'> & { node: ResolversParentTypes['Entity'], evidence: Array<ResolversParentTypes['Evidence']> };
  Place: Omit<Place, 'mentionedIn' | 'quotedAbout' | 'neighbors' | 'coMentioned' | 'quotedIn' | 'quotations' | 'events' | 'within' | 'contains'> & { mentionedIn: ResolversParentTypes['MentionedInConnection'], quotedAbout: ResolversParentTypes['SaidConnection'], neighbors: ResolversParentTypes['NeighborConnection'], coMentioned: ResolversParentTypes['CoMentionConnection'], quotedIn: ResolversParentTypes['MentionedInConnection'], quotations: ResolversParentTypes['SaidConnection'], events: ResolversParentTypes['LocatedConnection'], within: ResolversParentTypes['LocationConnection'], contains: ResolversParentTypes['LocationConnection'] };
  PlaceWhere: PlaceWhere;
  PlaceConnection: Omit<PlaceConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['PlaceEdge']>, nodes: Array<ResolversParentTypes['Place']> };
  PlaceEdge: Omit<PlaceEdge, 'node'> & { node: ResolversParentTypes['Place'] };
  LocationConnection: Omit<LocationConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['LocationEdge']>, nodes: Array<ResolversParentTypes['Place']> };
  LocationEdge: Omit<LocationEdge, 'node' | 'evidence'> & { node: ResolversParentTypes['Place'], evidence: Array<ResolversParentTypes['Evidence']> };
  CypherResult: CypherResult;
  Highlight: Highlight;
  NearInput: NearInput;
  BoxInput: BoxInput;
  DateRange: DateRange;
  SearchConnection: Omit<SearchConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['SearchEdge']>, nodes: Array<ResolversParentTypes['Node']> };
  SearchEdge: Omit<SearchEdge, 'node'> & { node: ResolversParentTypes['Node'] };
  FoundMention: Omit<FoundMention, 'entity'> & { entity?: Maybe<ResolversParentTypes['Entity']> };
  Subgraph: Omit<Subgraph, 'nodes' | 'relationships'> & { nodes: Array<ResolversParentTypes['Node']>, relationships: Array<ResolversParentTypes['Hop']> };
  WalkWhere: WalkWhere;
  Path: Omit<Path, 'nodes' | 'hops'> & { nodes: Array<ResolversParentTypes['Node']>, hops: Array<ResolversParentTypes['Hop']> };
  Hop: Omit<Hop, 'from' | 'to' | 'evidence'> & { from: ResolversParentTypes['Node'], to: ResolversParentTypes['Node'], evidence: Array<ResolversParentTypes['Evidence']> };
  Quotation: Omit<Quotation, 'speaker' | 'saidBy' | 'appearsIn' | 'about'> & { speaker?: Maybe<ResolversParentTypes['Entity']>, saidBy: ResolversParentTypes['SpeakerConnection'], appearsIn: ResolversParentTypes['CarriedConnection'], about: ResolversParentTypes['NeighborConnection'] };
  QuotationWhere: QuotationWhere;
  QuotationOrder: QuotationOrder;
  QuotationConnection: Omit<QuotationConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['QuotationEdge']>, nodes: Array<ResolversParentTypes['Quotation']> };
  QuotationEdge: Omit<QuotationEdge, 'node'> & { node: ResolversParentTypes['Quotation'] };
  SaidConnection: Omit<SaidConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['SaidEdge']>, nodes: Array<ResolversParentTypes['Quotation']> };
  SaidEdge: Omit<SaidEdge, 'node' | 'evidence'> & { node: ResolversParentTypes['Quotation'], evidence: Array<ResolversParentTypes['Evidence']> };
  SpeakerConnection: Omit<SpeakerConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['SpeakerEdge']>, nodes: Array<ResolversParentTypes['Entity']> };
  SpeakerEdge: Omit<SpeakerEdge, 'node' | 'evidence'> & { node: ResolversParentTypes['Entity'], evidence: Array<ResolversParentTypes['Evidence']> };
  CarriedConnection: Omit<CarriedConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['CarriedEdge']>, nodes: Array<ResolversParentTypes['Article']> };
  CarriedEdge: Omit<CarriedEdge, 'node' | 'evidence'> & { node: ResolversParentTypes['Article'], evidence: Array<ResolversParentTypes['Evidence']> };
  AppearanceConnection: Omit<AppearanceConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['AppearanceEdge']>, nodes: Array<ResolversParentTypes['Quotation']> };
  AppearanceEdge: Omit<AppearanceEdge, 'node' | 'evidence'> & { node: ResolversParentTypes['Quotation'], evidence: Array<ResolversParentTypes['Evidence']> };
  Subscription: Record<PropertyKey, never>;
  LoadProgress: LoadProgress;
  LoadedArticle: Omit<LoadedArticle, 'article'> & { article?: Maybe<ResolversParentTypes['Article']> };
  HideInput: HideInput;
  UnhideInput: UnhideInput;
  TakedownPayload: TakedownPayload;
  Takedown: Takedown;
  TakedownConnection: TakedownConnection;
  TakedownEdge: TakedownEdge;
};

export type RoleDirectiveArgs = {
  requires: Role;
};

export type RoleDirectiveResolver<Result, Parent, ContextType = Context, Args = RoleDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ArticleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Article'] = ResolversParentTypes['Article']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  headline?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  byline?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publisher?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  section?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  modifiedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  segments?: Resolver<Array<ResolversTypes['Segment']>, ParentType, ContextType>;
  loadedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  mentions?: Resolver<ResolversTypes['MentionConnection'], ParentType, ContextType, Partial<ArticleMentionsArgs>>;
  quotations?: Resolver<ResolversTypes['AppearanceConnection'], ParentType, ContextType, Partial<ArticleQuotationsArgs>>;
  authors?: Resolver<ResolversTypes['AuthorConnection'], ParentType, ContextType, Partial<ArticleAuthorsArgs>>;
  publishedBy?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  copyOf?: Resolver<Maybe<ResolversTypes['Article']>, ParentType, ContextType>;
  copySimilarity?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  copies?: Resolver<ResolversTypes['CopyConnection'], ParentType, ContextType, Partial<ArticleCopiesArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SegmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Segment'] = ResolversParentTypes['Segment']> = {
  kind?: Resolver<ResolversTypes['SegmentKind'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ArticleConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArticleConnection'] = ResolversParentTypes['ArticleConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ArticleEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Article']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  independentCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groupBy?: Resolver<Array<ResolversTypes['Group']>, ParentType, ContextType, RequireFields<ArticleConnectionGroupByArgs, 'field' | 'first'>>;
};

export type ArticleEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArticleEdge'] = ResolversParentTypes['ArticleEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Article'], ParentType, ContextType>;
};

export type MentionedInConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MentionedInConnection'] = ResolversParentTypes['MentionedInConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MentionedInEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Article']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  independentCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groupBy?: Resolver<Array<ResolversTypes['Group']>, ParentType, ContextType, RequireFields<MentionedInConnectionGroupByArgs, 'field' | 'first'>>;
};

export type MentionedInEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MentionedInEdge'] = ResolversParentTypes['MentionedInEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Article'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  confidence?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  evidence?: Resolver<Array<ResolversTypes['Evidence']>, ParentType, ContextType, RequireFields<MentionedInEdgeEvidenceArgs, 'first'>>;
  toponym?: Resolver<Maybe<ResolversTypes['Toponym']>, ParentType, ContextType>;
};

export type CopyConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CopyConnection'] = ResolversParentTypes['CopyConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CopyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Article']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CopyEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CopyEdge'] = ResolversParentTypes['CopyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Article'], ParentType, ContextType>;
  similarity?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export interface JsonObjectScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSONObject'], any> {
  name: 'JSONObject';
}

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Article' | 'Event' | 'Organization' | 'Person' | 'Place' | 'Quotation', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EvidenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Evidence'] = ResolversParentTypes['Evidence']> = {
  article?: Resolver<ResolversTypes['Article'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  segmentKind?: Resolver<ResolversTypes['SegmentKind'], ParentType, ContextType>;
};

export type GroupResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Group'] = ResolversParentTypes['Group']> = {
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  firstSeen?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastSeen?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acceptProposal?: Resolver<Maybe<ResolversTypes['CurationPayload']>, ParentType, ContextType, RequireFields<MutationAcceptProposalArgs, 'input'>>;
  rejectProposal?: Resolver<Maybe<ResolversTypes['CurationPayload']>, ParentType, ContextType, RequireFields<MutationRejectProposalArgs, 'input'>>;
  mergeEntities?: Resolver<Maybe<ResolversTypes['CurationPayload']>, ParentType, ContextType, RequireFields<MutationMergeEntitiesArgs, 'input'>>;
  splitEntity?: Resolver<Maybe<ResolversTypes['CurationPayload']>, ParentType, ContextType, RequireFields<MutationSplitEntityArgs, 'input'>>;
  renameEntity?: Resolver<Maybe<ResolversTypes['CurationPayload']>, ParentType, ContextType, RequireFields<MutationRenameEntityArgs, 'input'>>;
  undoDecision?: Resolver<Maybe<ResolversTypes['CurationPayload']>, ParentType, ContextType, RequireFields<MutationUndoDecisionArgs, 'input'>>;
  loadText?: Resolver<Maybe<ResolversTypes['LoadPayload']>, ParentType, ContextType, RequireFields<MutationLoadTextArgs, 'input'>>;
  loadPage?: Resolver<Maybe<ResolversTypes['LoadPayload']>, ParentType, ContextType, RequireFields<MutationLoadPageArgs, 'input'>>;
  loadUrl?: Resolver<Maybe<ResolversTypes['LoadPayload']>, ParentType, ContextType, RequireFields<MutationLoadUrlArgs, 'input'>>;
  unloadArticle?: Resolver<Maybe<ResolversTypes['UnloadPayload']>, ParentType, ContextType, RequireFields<MutationUnloadArticleArgs, 'input'>>;
  hide?: Resolver<Maybe<ResolversTypes['TakedownPayload']>, ParentType, ContextType, RequireFields<MutationHideArgs, 'input'>>;
  unhide?: Resolver<Maybe<ResolversTypes['TakedownPayload']>, ParentType, ContextType, RequireFields<MutationUnhideArgs, 'input'>>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  proposals?: Resolver<Maybe<ResolversTypes['ProposalConnection']>, ParentType, ContextType, Partial<QueryProposalsArgs>>;
  decisions?: Resolver<Maybe<ResolversTypes['DecisionConnection']>, ParentType, ContextType, Partial<QueryDecisionsArgs>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<Maybe<Array<Maybe<ResolversTypes['Node']>>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  articles?: Resolver<Maybe<ResolversTypes['ArticleConnection']>, ParentType, ContextType, Partial<QueryArticlesArgs>>;
  people?: Resolver<Maybe<ResolversTypes['PersonConnection']>, ParentType, ContextType, Partial<QueryPeopleArgs>>;
  organizations?: Resolver<Maybe<ResolversTypes['OrganizationConnection']>, ParentType, ContextType, Partial<QueryOrganizationsArgs>>;
  places?: Resolver<Maybe<ResolversTypes['PlaceConnection']>, ParentType, ContextType, Partial<QueryPlacesArgs>>;
  events?: Resolver<Maybe<ResolversTypes['EventConnection']>, ParentType, ContextType, Partial<QueryEventsArgs>>;
  quotations?: Resolver<Maybe<ResolversTypes['QuotationConnection']>, ParentType, ContextType, Partial<QueryQuotationsArgs>>;
  search?: Resolver<Maybe<ResolversTypes['SearchConnection']>, ParentType, ContextType, RequireFields<QuerySearchArgs, 'query'>>;
  path?: Resolver<Maybe<ResolversTypes['Path']>, ParentType, ContextType, RequireFields<QueryPathArgs, 'from' | 'to' | 'maxHops'>>;
  whoIsMentioned?: Resolver<Maybe<Array<ResolversTypes['FoundMention']>>, ParentType, ContextType, RequireFields<QueryWhoIsMentionedArgs, 'text'>>;
  paths?: Resolver<Maybe<Array<ResolversTypes['Path']>>, ParentType, ContextType, RequireFields<QueryPathsArgs, 'from' | 'to' | 'maxHops' | 'limit'>>;
  neighborhood?: Resolver<Maybe<ResolversTypes['Subgraph']>, ParentType, ContextType, RequireFields<QueryNeighborhoodArgs, 'id' | 'depth' | 'limit'>>;
  connections?: Resolver<Maybe<ResolversTypes['Subgraph']>, ParentType, ContextType, RequireFields<QueryConnectionsArgs, 'among' | 'maxHops' | 'limit'>>;
  cypher?: Resolver<Maybe<ResolversTypes['CypherResult']>, ParentType, ContextType, RequireFields<QueryCypherArgs, 'query'>>;
  takedowns?: Resolver<Maybe<ResolversTypes['TakedownConnection']>, ParentType, ContextType, Partial<QueryTakedownsArgs>>;
};

export type CurationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CurationPayload'] = ResolversParentTypes['CurationPayload']> = {
  entities?: Resolver<Array<ResolversTypes['Entity']>, ParentType, ContextType>;
  decisions?: Resolver<Array<ResolversTypes['Decision']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DecisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Decision'] = ResolversParentTypes['Decision']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  action?: Resolver<ResolversTypes['DecisionAction'], ParentType, ContextType>;
  first?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  second?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  articleId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decidedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decidedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  undoneBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  undoneAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ProposalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Proposal'] = ResolversParentTypes['Proposal']> = {
  first?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  second?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProposalConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProposalConnection'] = ResolversParentTypes['ProposalConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProposalEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Proposal']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProposalEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProposalEdge'] = ResolversParentTypes['ProposalEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Proposal'], ParentType, ContextType>;
};

export type DecisionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecisionConnection'] = ResolversParentTypes['DecisionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DecisionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Decision']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DecisionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecisionEdge'] = ResolversParentTypes['DecisionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Decision'], ParentType, ContextType>;
};

export type EntityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Entity'] = ResolversParentTypes['Entity']> = {
  __resolveType: TypeResolveFn<'Event' | 'Organization' | 'Person' | 'Place', ParentType, ContextType>;
};

export type MentionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MentionConnection'] = ResolversParentTypes['MentionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MentionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Entity']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MentionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MentionEdge'] = ResolversParentTypes['MentionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  confidence?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  evidence?: Resolver<Array<ResolversTypes['Evidence']>, ParentType, ContextType, RequireFields<MentionEdgeEvidenceArgs, 'first'>>;
  toponym?: Resolver<Maybe<ResolversTypes['Toponym']>, ParentType, ContextType>;
};

export type ToponymResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Toponym'] = ResolversParentTypes['Toponym']> = {
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  runnersUp?: Resolver<Array<ResolversTypes['RunnerUp']>, ParentType, ContextType>;
};

export type RunnerUpResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RunnerUp'] = ResolversParentTypes['RunnerUp']> = {
  gazetteerId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  countryCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type CoMentionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoMentionConnection'] = ResolversParentTypes['CoMentionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CoMentionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Entity']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CoMentionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoMentionEdge'] = ResolversParentTypes['CoMentionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  articles?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  confidence?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  evidence?: Resolver<Array<ResolversTypes['Evidence']>, ParentType, ContextType, RequireFields<CoMentionEdgeEvidenceArgs, 'first'>>;
};

export type TimelinePointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimelinePoint'] = ResolversParentTypes['TimelinePoint']> = {
  start?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  articles?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mentions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NeighborConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NeighborConnection'] = ResolversParentTypes['NeighborConnection']> = {
  edges?: Resolver<Array<ResolversTypes['NeighborEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Entity']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NeighborEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NeighborEdge'] = ResolversParentTypes['NeighborEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  relationships?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  confidence?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  evidence?: Resolver<Array<ResolversTypes['Evidence']>, ParentType, ContextType, RequireFields<NeighborEdgeEvidenceArgs, 'first'>>;
};

export type EventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Event'] = ResolversParentTypes['Event']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  aliases?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  earliest?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  latest?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  datePrecision?: Resolver<Maybe<ResolversTypes['DatePrecision']>, ParentType, ContextType>;
  mentionedIn?: Resolver<ResolversTypes['MentionedInConnection'], ParentType, ContextType, Partial<EventMentionedInArgs>>;
  quotedAbout?: Resolver<ResolversTypes['SaidConnection'], ParentType, ContextType, Partial<EventQuotedAboutArgs>>;
  neighbors?: Resolver<ResolversTypes['NeighborConnection'], ParentType, ContextType, Partial<EventNeighborsArgs>>;
  coMentioned?: Resolver<ResolversTypes['CoMentionConnection'], ParentType, ContextType, Partial<EventCoMentionedArgs>>;
  timeline?: Resolver<Array<ResolversTypes['TimelinePoint']>, ParentType, ContextType, RequireFields<EventTimelineArgs, 'bucket' | 'last'>>;
  firstSeen?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastSeen?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  locatedAt?: Resolver<ResolversTypes['LocationConnection'], ParentType, ContextType, Partial<EventLocatedAtArgs>>;
  participants?: Resolver<ResolversTypes['ParticipantConnection'], ParentType, ContextType, Partial<EventParticipantsArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EventConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventConnection'] = ResolversParentTypes['EventConnection']> = {
  edges?: Resolver<Array<ResolversTypes['EventEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Event']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groupBy?: Resolver<Array<ResolversTypes['Group']>, ParentType, ContextType, RequireFields<EventConnectionGroupByArgs, 'field' | 'first'>>;
};

export type EventEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventEdge'] = ResolversParentTypes['EventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
};

export type LocatedConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LocatedConnection'] = ResolversParentTypes['LocatedConnection']> = {
  edges?: Resolver<Array<ResolversTypes['LocatedEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Event']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LocatedEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LocatedEdge'] = ResolversParentTypes['LocatedEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  confidence?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  evidence?: Resolver<Array<ResolversTypes['Evidence']>, ParentType, ContextType, RequireFields<LocatedEdgeEvidenceArgs, 'first'>>;
};

export type ParticipantConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ParticipantConnection'] = ResolversParentTypes['ParticipantConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ParticipantEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Entity']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ParticipantEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ParticipantEdge'] = ResolversParentTypes['ParticipantEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  confidence?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  evidence?: Resolver<Array<ResolversTypes['Evidence']>, ParentType, ContextType, RequireFields<ParticipantEdgeEvidenceArgs, 'first'>>;
};

export type ParticipationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ParticipationConnection'] = ResolversParentTypes['ParticipationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ParticipationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Event']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ParticipationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ParticipationEdge'] = ResolversParentTypes['ParticipationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  confidence?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  evidence?: Resolver<Array<ResolversTypes['Evidence']>, ParentType, ContextType, RequireFields<ParticipationEdgeEvidenceArgs, 'first'>>;
};

export type LoadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LoadPayload'] = ResolversParentTypes['LoadPayload']> = {
  article?: Resolver<Maybe<ResolversTypes['Article']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['LoadOutcome']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UnloadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnloadPayload'] = ResolversParentTypes['UnloadPayload']> = {
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  aliases?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mentionedIn?: Resolver<ResolversTypes['MentionedInConnection'], ParentType, ContextType, Partial<OrganizationMentionedInArgs>>;
  quotedAbout?: Resolver<ResolversTypes['SaidConnection'], ParentType, ContextType, Partial<OrganizationQuotedAboutArgs>>;
  neighbors?: Resolver<ResolversTypes['NeighborConnection'], ParentType, ContextType, Partial<OrganizationNeighborsArgs>>;
  coMentioned?: Resolver<ResolversTypes['CoMentionConnection'], ParentType, ContextType, Partial<OrganizationCoMentionedArgs>>;
  timeline?: Resolver<Array<ResolversTypes['TimelinePoint']>, ParentType, ContextType, RequireFields<OrganizationTimelineArgs, 'bucket' | 'last'>>;
  firstSeen?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastSeen?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  quotedIn?: Resolver<ResolversTypes['MentionedInConnection'], ParentType, ContextType, Partial<OrganizationQuotedInArgs>>;
  quotations?: Resolver<ResolversTypes['SaidConnection'], ParentType, ContextType, Partial<OrganizationQuotationsArgs>>;
  affiliates?: Resolver<ResolversTypes['AffiliationConnection'], ParentType, ContextType, Partial<OrganizationAffiliatesArgs>>;
  locatedAt?: Resolver<ResolversTypes['LocationConnection'], ParentType, ContextType, Partial<OrganizationLocatedAtArgs>>;
  participatedIn?: Resolver<ResolversTypes['ParticipationConnection'], ParentType, ContextType, Partial<OrganizationParticipatedInArgs>>;
  published?: Resolver<ResolversTypes['ArticleConnection'], ParentType, ContextType, Partial<OrganizationPublishedArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrganizationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationConnection'] = ResolversParentTypes['OrganizationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['OrganizationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Organization']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groupBy?: Resolver<Array<ResolversTypes['Group']>, ParentType, ContextType, RequireFields<OrganizationConnectionGroupByArgs, 'field' | 'first'>>;
};

export type OrganizationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationEdge'] = ResolversParentTypes['OrganizationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
};

export type PersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  aliases?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mentionedIn?: Resolver<ResolversTypes['MentionedInConnection'], ParentType, ContextType, Partial<PersonMentionedInArgs>>;
  quotedAbout?: Resolver<ResolversTypes['SaidConnection'], ParentType, ContextType, Partial<PersonQuotedAboutArgs>>;
  neighbors?: Resolver<ResolversTypes['NeighborConnection'], ParentType, ContextType, Partial<PersonNeighborsArgs>>;
  coMentioned?: Resolver<ResolversTypes['CoMentionConnection'], ParentType, ContextType, Partial<PersonCoMentionedArgs>>;
  timeline?: Resolver<Array<ResolversTypes['TimelinePoint']>, ParentType, ContextType, RequireFields<PersonTimelineArgs, 'bucket' | 'last'>>;
  firstSeen?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastSeen?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  quotedIn?: Resolver<ResolversTypes['MentionedInConnection'], ParentType, ContextType, Partial<PersonQuotedInArgs>>;
  quotations?: Resolver<ResolversTypes['SaidConnection'], ParentType, ContextType, Partial<PersonQuotationsArgs>>;
  affiliatedWith?: Resolver<ResolversTypes['AffiliationConnection'], ParentType, ContextType, Partial<PersonAffiliatedWithArgs>>;
  participatedIn?: Resolver<ResolversTypes['ParticipationConnection'], ParentType, ContextType, Partial<PersonParticipatedInArgs>>;
  wrote?: Resolver<ResolversTypes['ArticleConnection'], ParentType, ContextType, Partial<PersonWroteArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PersonConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonConnection'] = ResolversParentTypes['PersonConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PersonEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Person']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PersonEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonEdge'] = ResolversParentTypes['PersonEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
};

export type AuthorConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuthorConnection'] = ResolversParentTypes['AuthorConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AuthorEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Person']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AuthorEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuthorEdge'] = ResolversParentTypes['AuthorEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  evidence?: Resolver<Array<ResolversTypes['Evidence']>, ParentType, ContextType, RequireFields<AuthorEdgeEvidenceArgs, 'first'>>;
};

export type AffiliationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AffiliationConnection'] = ResolversParentTypes['AffiliationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AffiliationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Entity']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AffiliationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AffiliationEdge'] = ResolversParentTypes['AffiliationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  titles?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  confidence?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  evidence?: Resolver<Array<ResolversTypes['Evidence']>, ParentType, ContextType, RequireFields<AffiliationEdgeEvidenceArgs, 'first'>>;
};

export type PlaceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Place'] = ResolversParentTypes['Place']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  aliases?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  latitude?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  longitude?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  countryCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  gazetteerId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mentionedIn?: Resolver<ResolversTypes['MentionedInConnection'], ParentType, ContextType, Partial<PlaceMentionedInArgs>>;
  quotedAbout?: Resolver<ResolversTypes['SaidConnection'], ParentType, ContextType, Partial<PlaceQuotedAboutArgs>>;
  neighbors?: Resolver<ResolversTypes['NeighborConnection'], ParentType, ContextType, Partial<PlaceNeighborsArgs>>;
  coMentioned?: Resolver<ResolversTypes['CoMentionConnection'], ParentType, ContextType, Partial<PlaceCoMentionedArgs>>;
  timeline?: Resolver<Array<ResolversTypes['TimelinePoint']>, ParentType, ContextType, RequireFields<PlaceTimelineArgs, 'bucket' | 'last'>>;
  firstSeen?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastSeen?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  quotedIn?: Resolver<ResolversTypes['MentionedInConnection'], ParentType, ContextType, Partial<PlaceQuotedInArgs>>;
  quotations?: Resolver<ResolversTypes['SaidConnection'], ParentType, ContextType, Partial<PlaceQuotationsArgs>>;
  events?: Resolver<ResolversTypes['LocatedConnection'], ParentType, ContextType, Partial<PlaceEventsArgs>>;
  within?: Resolver<ResolversTypes['LocationConnection'], ParentType, ContextType, Partial<PlaceWithinArgs>>;
  contains?: Resolver<ResolversTypes['LocationConnection'], ParentType, ContextType, Partial<PlaceContainsArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PlaceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlaceConnection'] = ResolversParentTypes['PlaceConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PlaceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Place']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groupBy?: Resolver<Array<ResolversTypes['Group']>, ParentType, ContextType, RequireFields<PlaceConnectionGroupByArgs, 'field' | 'first'>>;
};

export type PlaceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlaceEdge'] = ResolversParentTypes['PlaceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Place'], ParentType, ContextType>;
};

export type LocationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LocationConnection'] = ResolversParentTypes['LocationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['LocationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Place']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LocationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LocationEdge'] = ResolversParentTypes['LocationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Place'], ParentType, ContextType>;
  confidence?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  evidence?: Resolver<Array<ResolversTypes['Evidence']>, ParentType, ContextType, RequireFields<LocationEdgeEvidenceArgs, 'first'>>;
};

export type CypherResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CypherResult'] = ResolversParentTypes['CypherResult']> = {
  columns?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  rows?: Resolver<Array<Array<Maybe<ResolversTypes['JSON']>>>, ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type HighlightResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Highlight'] = ResolversParentTypes['Highlight']> = {
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SearchConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchConnection'] = ResolversParentTypes['SearchConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SearchEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Node']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SearchEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchEdge'] = ResolversParentTypes['SearchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Node'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  highlights?: Resolver<Array<ResolversTypes['Highlight']>, ParentType, ContextType>;
};

export type FoundMentionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FoundMention'] = ResolversParentTypes['FoundMention']> = {
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EntityType'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  entity?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
};

export type SubgraphResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subgraph'] = ResolversParentTypes['Subgraph']> = {
  nodes?: Resolver<Array<ResolversTypes['Node']>, ParentType, ContextType>;
  relationships?: Resolver<Array<ResolversTypes['Hop']>, ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PathResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Path'] = ResolversParentTypes['Path']> = {
  length?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Node']>, ParentType, ContextType>;
  hops?: Resolver<Array<ResolversTypes['Hop']>, ParentType, ContextType>;
};

export type HopResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Hop'] = ResolversParentTypes['Hop']> = {
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Node'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Node'], ParentType, ContextType>;
  confidence?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  evidence?: Resolver<Array<ResolversTypes['Evidence']>, ParentType, ContextType, RequireFields<HopEvidenceArgs, 'first'>>;
};

export type QuotationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Quotation'] = ResolversParentTypes['Quotation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['QuotationKind'], ParentType, ContextType>;
  speaker?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  saidBy?: Resolver<ResolversTypes['SpeakerConnection'], ParentType, ContextType, Partial<QuotationSaidByArgs>>;
  appearsIn?: Resolver<ResolversTypes['CarriedConnection'], ParentType, ContextType, Partial<QuotationAppearsInArgs>>;
  about?: Resolver<ResolversTypes['NeighborConnection'], ParentType, ContextType, Partial<QuotationAboutArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QuotationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuotationConnection'] = ResolversParentTypes['QuotationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['QuotationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Quotation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groupBy?: Resolver<Array<ResolversTypes['Group']>, ParentType, ContextType, RequireFields<QuotationConnectionGroupByArgs, 'field' | 'first'>>;
};

export type QuotationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuotationEdge'] = ResolversParentTypes['QuotationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Quotation'], ParentType, ContextType>;
};

export type SaidConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SaidConnection'] = ResolversParentTypes['SaidConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SaidEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Quotation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groupBy?: Resolver<Array<ResolversTypes['Group']>, ParentType, ContextType, RequireFields<SaidConnectionGroupByArgs, 'field' | 'first'>>;
};

export type SaidEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SaidEdge'] = ResolversParentTypes['SaidEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Quotation'], ParentType, ContextType>;
  confidence?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  evidence?: Resolver<Array<ResolversTypes['Evidence']>, ParentType, ContextType, RequireFields<SaidEdgeEvidenceArgs, 'first'>>;
};

export type SpeakerConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SpeakerConnection'] = ResolversParentTypes['SpeakerConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SpeakerEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Entity']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SpeakerEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SpeakerEdge'] = ResolversParentTypes['SpeakerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  basis?: Resolver<Array<ResolversTypes['SpeakerBasis']>, ParentType, ContextType>;
  confidence?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  evidence?: Resolver<Array<ResolversTypes['Evidence']>, ParentType, ContextType, RequireFields<SpeakerEdgeEvidenceArgs, 'first'>>;
};

export type CarriedConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CarriedConnection'] = ResolversParentTypes['CarriedConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CarriedEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Article']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  independentCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CarriedEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CarriedEdge'] = ResolversParentTypes['CarriedEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Article'], ParentType, ContextType>;
  cue?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  via?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  confidence?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  evidence?: Resolver<Array<ResolversTypes['Evidence']>, ParentType, ContextType, RequireFields<CarriedEdgeEvidenceArgs, 'first'>>;
};

export type AppearanceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AppearanceConnection'] = ResolversParentTypes['AppearanceConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AppearanceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Quotation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AppearanceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AppearanceEdge'] = ResolversParentTypes['AppearanceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Quotation'], ParentType, ContextType>;
  cue?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  via?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  confidence?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  evidence?: Resolver<Array<ResolversTypes['Evidence']>, ParentType, ContextType, RequireFields<AppearanceEdgeEvidenceArgs, 'first'>>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  loadProgress?: SubscriptionResolver<ResolversTypes['LoadProgress'], "loadProgress", ParentType, ContextType>;
  articleMentions?: SubscriptionResolver<ResolversTypes['LoadedArticle'], "articleMentions", ParentType, ContextType, RequireFields<SubscriptionArticleMentionsArgs, 'entity'>>;
};

export type LoadProgressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LoadProgress'] = ResolversParentTypes['LoadProgress']> = {
  running?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  loaded?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  replaced?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unloaded?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LoadedArticleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LoadedArticle'] = ResolversParentTypes['LoadedArticle']> = {
  article?: Resolver<Maybe<ResolversTypes['Article']>, ParentType, ContextType>;
  missed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TakedownPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TakedownPayload'] = ResolversParentTypes['TakedownPayload']> = {
  takedown?: Resolver<Maybe<ResolversTypes['Takedown']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TakedownResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Takedown'] = ResolversParentTypes['Takedown']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TakedownKind'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hiddenBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hiddenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  liftedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  liftedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type TakedownConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TakedownConnection'] = ResolversParentTypes['TakedownConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TakedownEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Takedown']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TakedownEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TakedownEdge'] = ResolversParentTypes['TakedownEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Takedown'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Article?: ArticleResolvers<ContextType>;
  Segment?: SegmentResolvers<ContextType>;
  ArticleConnection?: ArticleConnectionResolvers<ContextType>;
  ArticleEdge?: ArticleEdgeResolvers<ContextType>;
  MentionedInConnection?: MentionedInConnectionResolvers<ContextType>;
  MentionedInEdge?: MentionedInEdgeResolvers<ContextType>;
  CopyConnection?: CopyConnectionResolvers<ContextType>;
  CopyEdge?: CopyEdgeResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  JSON?: GraphQLScalarType;
  JSONObject?: GraphQLScalarType;
  Node?: NodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Evidence?: EvidenceResolvers<ContextType>;
  Group?: GroupResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  CurationPayload?: CurationPayloadResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Decision?: DecisionResolvers<ContextType>;
  Proposal?: ProposalResolvers<ContextType>;
  ProposalConnection?: ProposalConnectionResolvers<ContextType>;
  ProposalEdge?: ProposalEdgeResolvers<ContextType>;
  DecisionConnection?: DecisionConnectionResolvers<ContextType>;
  DecisionEdge?: DecisionEdgeResolvers<ContextType>;
  Entity?: EntityResolvers<ContextType>;
  MentionConnection?: MentionConnectionResolvers<ContextType>;
  MentionEdge?: MentionEdgeResolvers<ContextType>;
  Toponym?: ToponymResolvers<ContextType>;
  RunnerUp?: RunnerUpResolvers<ContextType>;
  CoMentionConnection?: CoMentionConnectionResolvers<ContextType>;
  CoMentionEdge?: CoMentionEdgeResolvers<ContextType>;
  TimelinePoint?: TimelinePointResolvers<ContextType>;
  NeighborConnection?: NeighborConnectionResolvers<ContextType>;
  NeighborEdge?: NeighborEdgeResolvers<ContextType>;
  Event?: EventResolvers<ContextType>;
  EventConnection?: EventConnectionResolvers<ContextType>;
  EventEdge?: EventEdgeResolvers<ContextType>;
  LocatedConnection?: LocatedConnectionResolvers<ContextType>;
  LocatedEdge?: LocatedEdgeResolvers<ContextType>;
  ParticipantConnection?: ParticipantConnectionResolvers<ContextType>;
  ParticipantEdge?: ParticipantEdgeResolvers<ContextType>;
  ParticipationConnection?: ParticipationConnectionResolvers<ContextType>;
  ParticipationEdge?: ParticipationEdgeResolvers<ContextType>;
  LoadPayload?: LoadPayloadResolvers<ContextType>;
  UnloadPayload?: UnloadPayloadResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  OrganizationConnection?: OrganizationConnectionResolvers<ContextType>;
  OrganizationEdge?: OrganizationEdgeResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  PersonConnection?: PersonConnectionResolvers<ContextType>;
  PersonEdge?: PersonEdgeResolvers<ContextType>;
  AuthorConnection?: AuthorConnectionResolvers<ContextType>;
  AuthorEdge?: AuthorEdgeResolvers<ContextType>;
  AffiliationConnection?: AffiliationConnectionResolvers<ContextType>;
  AffiliationEdge?: AffiliationEdgeResolvers<ContextType>;
  Place?: PlaceResolvers<ContextType>;
  PlaceConnection?: PlaceConnectionResolvers<ContextType>;
  PlaceEdge?: PlaceEdgeResolvers<ContextType>;
  LocationConnection?: LocationConnectionResolvers<ContextType>;
  LocationEdge?: LocationEdgeResolvers<ContextType>;
  CypherResult?: CypherResultResolvers<ContextType>;
  Highlight?: HighlightResolvers<ContextType>;
  SearchConnection?: SearchConnectionResolvers<ContextType>;
  SearchEdge?: SearchEdgeResolvers<ContextType>;
  FoundMention?: FoundMentionResolvers<ContextType>;
  Subgraph?: SubgraphResolvers<ContextType>;
  Path?: PathResolvers<ContextType>;
  Hop?: HopResolvers<ContextType>;
  Quotation?: QuotationResolvers<ContextType>;
  QuotationConnection?: QuotationConnectionResolvers<ContextType>;
  QuotationEdge?: QuotationEdgeResolvers<ContextType>;
  SaidConnection?: SaidConnectionResolvers<ContextType>;
  SaidEdge?: SaidEdgeResolvers<ContextType>;
  SpeakerConnection?: SpeakerConnectionResolvers<ContextType>;
  SpeakerEdge?: SpeakerEdgeResolvers<ContextType>;
  CarriedConnection?: CarriedConnectionResolvers<ContextType>;
  CarriedEdge?: CarriedEdgeResolvers<ContextType>;
  AppearanceConnection?: AppearanceConnectionResolvers<ContextType>;
  AppearanceEdge?: AppearanceEdgeResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  LoadProgress?: LoadProgressResolvers<ContextType>;
  LoadedArticle?: LoadedArticleResolvers<ContextType>;
  TakedownPayload?: TakedownPayloadResolvers<ContextType>;
  Takedown?: TakedownResolvers<ContextType>;
  TakedownConnection?: TakedownConnectionResolvers<ContextType>;
  TakedownEdge?: TakedownEdgeResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  role?: RoleDirectiveResolver<any, any, ContextType>;
};
