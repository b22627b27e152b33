/** The home page: what is in the graph, and how to ask it. */

import { FIRST_OPERATION } from './first-operation.js';
import { html, type Html } from './html.js';
import { renderPage } from './layout.js';
import { articleOperation, entityOperation, graphiqlLink } from './links.js';
import type { GraphSummary, SummaryArticle, SummaryEntity } from './summary.js';

/** A document that the server hands out. */
export interface DocLink {
  readonly href: string;
  readonly title: string;
}

/** What the home page shows. */
export interface HomeOptions {
  /** Null when the graph gave none; WITHHELD when the visitor may not see it. */
  readonly summary: GraphSummary | 'WITHHELD' | null;
  /** Scheme, host and port that the visitor used. */
  readonly origin: string;
  readonly docs: readonly DocLink[];
  /** Whether names, headlines and operations open in GraphiQL; where there is none, they are plain text. */
  readonly hasGraphiql: boolean;
}

/** Columns of the table of entities: type in the graph, and what a reader calls it. */
const TYPES: readonly (readonly [type: string, title: string])[] = [
  ['Person', 'People'],
  ['Organization', 'Organisations'],
  ['Place', 'Places'],
  ['Event', 'Events'],
];
const LOAD_COMMAND = 'npm run --silent dateline -- load examples/articles';

/** The whole page. */
export function renderHome({ summary, origin, docs, hasGraphiql }: HomeOptions): string {
  const toOperation: ToOperation = (operation, text) =>
    hasGraphiql ? html`<a href="${graphiqlLink(operation)}">${text}</a>` : html`${text}`;
  const content = [
    html`<h1>News articles, as a graph you can ask</h1>
      <p class="lead">
        Dateline turns news articles into a knowledge graph of people, organisations, places, events and
        quotations, each tied to the exact words that say so.
      </p>`,
    summary === null
      ? renderProblem()
      : summary === 'WITHHELD'
        ? renderWithheld(hasGraphiql)
        : renderSummary(summary, toOperation),
    renderApi(origin, hasGraphiql),
    renderDocs(docs, hasGraphiql),
  ];
  return renderPage(null, content, { hasGraphiql });
}

/** A text that opens an operation, where something can open it. */
type ToOperation = (operation: string, text: string) => Html;

function renderProblem(): Html {
  return html`<div class="note problem" role="status">
    <strong>The graph does not answer right now.</strong>
    <a href="/readyz">/readyz</a> tells more, and so does the server's log. Reload this page to try again.
  </div>`;
}

function renderWithheld(hasGraphiql: boolean): Html {
  return html`<div class="note" role="status">
    <strong>This server asks for a key.</strong> Send it with each request, as
    <code>Authorization: Bearer …</code>${hasGraphiql ? '; GraphiQL asks for it' : ''}.
  </div>`;
}

function renderSummary(summary: GraphSummary, toOperation: ToOperation): readonly (Html | null)[] {
  if (summary.nodes.every(({ count }) => count === 0)) return [renderEmpty()];
  return [
    renderCounts(summary),
    renderTop(summary.top, toOperation),
    renderNewest(summary.newest, toOperation),
  ];
}

function renderEmpty(): Html {
  return html`<div class="note" role="status">
    <strong>The graph is empty.</strong> Stop the server, load some articles, and start it again:
    <pre><code>${LOAD_COMMAND}</code></pre>
  </div>`;
}

function renderCounts({ nodes, relationships }: GraphSummary): Html {
  return html`<section aria-labelledby="counts">
    <h2 id="counts">In the graph</h2>
    <dl class="counts">
      ${nodes.map(
        ({ label, count }) =>
          html`<div>
            <dt>${label}</dt>
            <dd>${formatCount(count)}</dd>
          </div>`,
      )}
    </dl>
    <details>
      <summary>${formatCount(sum(relationships))} relationships, by type</summary>
      <dl class="counts small">
        ${relationships.map(
          ({ type, count }) =>
            html`<div>
              <dt>${type}</dt>
              <dd>${formatCount(count)}</dd>
            </div>`,
        )}
      </dl>
    </details>
  </section>`;
}

function renderTop(top: readonly SummaryEntity[], toOperation: ToOperation): Html {
  const columns = TYPES.map(
    ([type, title]) => [title, top.filter((entity) => entity.type === type)] as const,
  );
  return html`<section aria-labelledby="top">
    <h2 id="top">Most mentioned</h2>
    <div class="columns">
      ${columns.map(
        ([title, entities]) =>
          html`<div>
            <h3>${title}</h3>
            ${
              entities.length === 0
                ? html`<p class="quiet">None yet.</p>`
                : html`<ol>
                    ${entities.map((entity) => renderEntity(entity, toOperation))}
                  </ol>`
            }
          </div>`,
      )}
    </div>
  </section>`;
}

function renderEntity({ id, name, articles }: SummaryEntity, toOperation: ToOperation): Html {
  const counted = `${formatCount(articles)} ${articles === 1 ? 'article' : 'articles'}`;
  return html`<li>${toOperation(entityOperation(id), name)} <span class="quiet">${counted}</span></li>`;
}

function renderNewest(newest: readonly SummaryArticle[], toOperation: ToOperation): Html | null {
  if (newest.length === 0) return null;
  return html`<section aria-labelledby="newest">
    <h2 id="newest">Newest articles</h2>
    <ul class="articles">
      ${newest.map((article) => renderArticle(article, toOperation))}
    </ul>
  </section>`;
}

function renderArticle(article: SummaryArticle, toOperation: ToOperation): Html {
  const { id, headline, publisher, publishedAt } = article;
  return html`<li>
    ${toOperation(articleOperation(id), headline ?? 'Without a headline')}
    <span class="quiet">${publisher ?? 'unknown outlet'}, ${renderTime(publishedAt)}</span>
  </li>`;
}

function renderTime(publishedAt: string | null): Html {
  const time = publishedAt === null ? Number.NaN : Date.parse(publishedAt);
  if (Number.isNaN(time)) return html`undated`;
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }).format(time);
  return html`<time datetime="${publishedAt}">${day}</time>`;
}

function renderApi(origin: string, hasGraphiql: boolean): Html {
  return html`<section aria-labelledby="api">
    <h2 id="api">Ask it</h2>
    <div class="split">
      <figure>
        <pre tabindex="0" aria-label="A first GraphQL operation"><code>${FIRST_OPERATION}</code></pre>
        ${
          hasGraphiql
            ? html`<figcaption>
                <a class="button" href="${graphiqlLink(FIRST_OPERATION)}">Open it in GraphiQL</a>
              </figcaption>`
            : null
        }
      </figure>
      <dl class="doors">
        ${
          hasGraphiql
            ? html`<dt><a href="/graphiql">/graphiql</a></dt>
                <dd>
                  The operation editor, with completion and the documentation of every field. Works offline.
                </dd>`
            : null
        }
        <dt><a href="/sandbox">/sandbox</a></dt>
        <dd>Apollo Sandbox, for those who are used to it. Needs the internet.</dd>
        <dt><a href="/graphql">/graphql</a></dt>
        <dd>
          The GraphQL endpoint, for programs:
          <pre
            tabindex="0"
            aria-label="The endpoint from a terminal"
          ><code>${curlExample(origin)}</code></pre>
        </dd>
        <dt>Cypher</dt>
        <dd>
          For analysts, on the same graph:
          <pre
            tabindex="0"
            aria-label="Cypher from a terminal"
          ><code>npm run --silent dateline -- cypher --help</code></pre>
        </dd>
      </dl>
    </div>
  </section>`;
}

function curlExample(origin: string): string {
  return `curl ${origin}/graphql \\
  -H 'content-type: application/json' \\
  -d '{"query": "{ people(first: 5) { nodes { name } } }"}'`;
}

function renderDocs(docs: readonly DocLink[], hasGraphiql: boolean): Html {
  return html`<section aria-labelledby="docs">
    <h2 id="docs">Docs</h2>
    <ul class="docs">
      ${docs.map(({ href, title }) => html`<li><a href="${href}">${title}</a></li>`)}
      ${
        hasGraphiql
          ? html`<li>
              <a href="/graphiql">Every type and field, in GraphiQL: the book at its left edge</a>
            </li>`
          : null
      }
    </ul>
  </section>`;
}

function sum(rows: readonly { readonly count: number }[]): number {
  return rows.reduce((total, { count }) => total + count, 0);
}

function formatCount(count: number): string {
  return count.toLocaleString('en-US');
}
