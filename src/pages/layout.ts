/** What all pages share. */

import { html, type Html, type HtmlValue } from './html.js';

/** What the navigation of a page leads to. */
export interface PageOptions {
  /** Whether there is a GraphiQL to link to. */
  readonly hasGraphiql: boolean;
}

/** A whole document: heading, navigation and content. `title` null is the home page. */
export function renderPage(title: string | null, content: HtmlValue, options: PageOptions): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title === null ? '' : `${title} · `}Dateline</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/dateline.css" />
      </head>
      <body>
        <a class="skip" href="#content">Skip to the content</a>
        <header>
          <a class="masthead" href="/">Dateline</a>
          ${navigation(options)}
        </header>
        <main id="content">${content}</main>
      </body>
    </html> `.text;
}

function navigation({ hasGraphiql }: PageOptions): Html {
  return html`<nav aria-label="Main">
    ${hasGraphiql ? html`<a href="/graphiql">GraphiQL</a>` : null}
    <a href="/sandbox">Apollo Sandbox</a>
    <a href="/#api">API</a>
    <a href="/#docs">Docs</a>
  </nav>`;
}
