/** The pages that a browser gets: home, GraphiQL, Apollo Sandbox, the documents, and "not found". */

import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import express, { Router, type RequestHandler, type Response } from 'express';
import { renderHome, type DocLink } from './pages/home.js';
import { html } from './pages/html.js';
import { renderPage } from './pages/layout.js';
import { graphiqlPolicy, plainPolicy, sandboxPolicy } from './pages/policy.js';
import { renderSandbox, SANDBOX_SCRIPT } from './pages/sandbox.js';
import { FAVICON, STYLE_SHEET } from './pages/style.js';
import type { GraphSummary } from './pages/summary.js';
import { refusePath } from './http/errors.js';
import { projectFile } from './project.js';

/** A document to hand out as plain text. */
export interface PageDoc {
  /** Its address: `/docs/model`. */
  readonly href: string;
  readonly title: string;
  /** Absolute path of a text file. A document whose file is missing is left out. */
  readonly file: string;
}

/** What {@link createPages} needs. */
export interface PagesOptions {
  /** What is in the graph, asked anew for each visit of the home page. When it throws, the page says so instead. */
  readonly summary: () => Promise<GraphSummary>;
  /** Whether this visitor may see the summary. Default: everybody may. */
  readonly mayShow?: (response: Response) => boolean;
  /** How long the home page waits for that. Default 5,000 ms; then the page says that the graph does not answer. */
  readonly summaryTimeoutMs?: number;
  /** Hears why there was no summary, for the log. Default: nobody. What it throws is a fault of the caller's. */
  readonly onProblem?: (problem: unknown) => void;
  /** Absolute path of the built GraphiQL. Default `web/dist`. Looked at for each visit, so it may be built later. */
  readonly webFolder?: string;
  /** Whether there is a GraphiQL: it needs an API that tells its schema. Default: true. */
  readonly hasGraphiql?: boolean;
  /** Default: the README, the description of the graph model, and the architecture. */
  readonly docs?: readonly PageDoc[];
}

/** What a page says to run when GraphiQL is not built. */
export const BUILD_WEB_COMMAND = 'npm --prefix web ci && npm --prefix web run build';

const YEAR_MS = 365 * 24 * 60 * 60 * 1000;

/**
 * Answers every path that it is asked, the unknown ones with 404: mount it last, after `/graphql`, `/livez` and
 * `/readyz`. No page but `/sandbox` asks another origin for anything.
 */
export function createPages(options: PagesOptions): Router {
  const docs = (options.docs ?? defaultDocs()).filter(({ file }) => existsSync(file));
  const { webFolder = projectFile('web/dist'), hasGraphiql = true } = options;
  const sandbox = renderSandbox({ hasGraphiql });
  const pages = Router();

  pages.get('/', plainPolicy, createHome({ ...options, hasGraphiql }, docs));
  pages.get('/dateline.css', plainPolicy, (_, response) => void response.type('css').send(STYLE_SHEET));
  pages.get('/favicon.svg', plainPolicy, (_, response) => void response.type('svg').send(FAVICON));
  pages.get('/favicon.ico', plainPolicy, (_, response) => response.redirect(308, '/favicon.svg'));
  for (const doc of docs) pages.get(doc.href, plainPolicy, createDoc(doc));
  if (hasGraphiql) {
    pages.get('/graphiql', createGraphiql(webFolder));
    pages.use('/graphiql/assets', graphiqlPolicy, createAssets(join(webFolder, 'assets')));
  }
  pages.get('/sandbox', sandboxPolicy, (_, response) => void response.type('html').send(sandbox));
  pages.get('/sandbox.js', plainPolicy, (_, response) => void response.type('js').send(SANDBOX_SCRIPT));
  pages.use(plainPolicy, createNotFound(hasGraphiql));
  return pages;
}

function defaultDocs(): readonly PageDoc[] {
  return [
    { href: '/docs/readme', title: 'README: what it is and how to use it', file: projectFile('README.md') },
    { href: '/docs/model', title: 'The graph model, row by row', file: projectFile('schema/README.md') },
    { href: '/docs/architecture', title: 'How it is built', file: projectFile('ARCHITECTURE.md') },
  ];
}

function createHome(
  options: PagesOptions & { readonly hasGraphiql: boolean },
  docs: readonly DocLink[],
): RequestHandler {
  const { hasGraphiql } = options;
  return async (request, response) => {
    const mayShow = options.mayShow?.(response) ?? true;
    const summary = mayShow ? await readSummary(options) : 'WITHHELD';
    const origin = `${request.protocol}://${request.host}`;
    const page = renderHome({ summary, origin, docs, hasGraphiql });
    response.set('cache-control', 'no-store').type('html').send(page);
  };
}

async function readSummary(options: PagesOptions): Promise<GraphSummary | null> {
  const { summary, summaryTimeoutMs = 5_000, onProblem } = options;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const problem = new Error(`expected a summary of the graph in ${summaryTimeoutMs} ms, but got none`);
    timer = setTimeout(() => reject(problem), summaryTimeoutMs);
  });
  try {
    return await Promise.race([summary(), late]);
  } catch (problem) {
    onProblem?.(problem);
    return null;
  } finally {
    clearTimeout(timer);
  }
}

function createDoc({ file }: PageDoc): RequestHandler {
  const options = { root: dirname(file), headers: { 'content-type': 'text/plain; charset=utf-8' } };
  return (_, response) => response.sendFile(basename(file), options);
}

function createGraphiql(webFolder: string): RequestHandler {
  return (request, response, next) => {
    if (!request.get('accept')?.includes('text/html')) return next(); // a page for browsers alone
    if (!existsSync(join(webFolder, 'index.html')))
      return plainPolicy(request, response, () => sendNotBuilt(response));
    return graphiqlPolicy(request, response, (problem) => {
      if (problem) return next(problem);
      const headers = { 'cache-control': 'no-cache' };
      response.sendFile('index.html', { root: webFolder, cacheControl: false, headers });
    });
  };
}

/** Their names change with their content, so a browser never has to ask twice. */
function createAssets(folder: string): RequestHandler {
  return express.static(folder, { index: false, redirect: false, immutable: true, maxAge: YEAR_MS });
}

function sendNotBuilt(response: Response): void {
  const content = html`<h1>GraphiQL is not built yet</h1>
    <p>Build it once, then reload this page. The server may keep running.</p>
    <pre><code>${BUILD_WEB_COMMAND}</code></pre>
    <p>The API itself answers at <a href="/graphql">/graphql</a>.</p>`;
  response
    .status(503)
    .type('html')
    .send(renderPage('GraphiQL is not built', content, { hasGraphiql: true }));
}

/** Browsers get a page, programs an error. */
function createNotFound(hasGraphiql: boolean): RequestHandler {
  return (request, response, next) => {
    response.vary('Accept');
    if (!request.get('accept')?.includes('text/html')) refusePath(request, response, next);
    else response.status(404).type('html').send(renderNotFound(request.path, hasGraphiql));
  };
}

function renderNotFound(path: string, hasGraphiql: boolean): string {
  const content = html`<h1>Not found</h1>
    <p>There is nothing at ${path}. <a href="/">Back to the start</a></p>`;
  return renderPage('Not found', content, { hasGraphiql });
}
