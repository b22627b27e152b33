/** Apollo Sandbox, which its vendor serves from the internet inside a frame of this page. */

import { html } from './html.js';
import { renderPage, type PageOptions } from './layout.js';

/** Where Apollo serves the script that makes the frame. */
export const SANDBOX_SCRIPT_ORIGIN = 'https://embeddable-sandbox.cdn.apollographql.com';
/** Where the frame itself comes from. */
export const SANDBOX_FRAME_ORIGIN = 'https://sandbox.embed.apollographql.com';

/**
 * Makes the frame, with this origin's `/graphql`; the frame hands operations back to this page, which sends them, so
 * no other origin ever calls the API. Where the vendor's script did not arrive, the page's own text stays.
 */
export const SANDBOX_SCRIPT = `'use strict';
if (window.EmbeddedSandbox) {
  document.getElementById('sandbox-offline').hidden = true;
  new window.EmbeddedSandbox({
    target: '#sandbox',
    initialEndpoint: window.location.origin + '/graphql',
    includeCookies: false,
  });
} else {
  document.getElementById('sandbox-state').textContent = 'Apollo Sandbox could not be reached.';
}
`;

/** The whole page. */
export function renderSandbox(options: PageOptions): string {
  return renderPage(
    'Apollo Sandbox',
    html`<h1 class="hidden">Apollo Sandbox</h1>
      <div id="sandbox-offline" class="note" role="status">
        <strong id="sandbox-state">Loading Apollo Sandbox …</strong>
        It comes from Apollo's servers, so it needs the internet and JavaScript.
        ${options.hasGraphiql ? html`<a href="/graphiql">GraphiQL</a> does the same job from this machine alone.` : null}
        <noscript>JavaScript is switched off here.</noscript>
      </div>
      <div id="sandbox"></div>
      <script src="${SANDBOX_SCRIPT_ORIGIN}/_latest/embeddable-sandbox.umd.production.min.js" defer></script>
      <script src="/sandbox.js" defer></script>`,
    options,
  );
}
