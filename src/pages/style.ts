/** The pages' one style sheet and their icon, kept in code so that they need no file beside the program. */

/** The icon, as SVG. */
export const FAVICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#8a1c2c"/><g stroke="#fff" stroke-width="2"><path d="M10 9 22 16 11 24"/></g><g fill="#fff"><circle cx="10" cy="9" r="3.5"/><circle cx="22" cy="16" r="3.5"/><circle cx="11" cy="24" r="3.5"/></g></svg>`;

/** The one style sheet of all pages. */
export const STYLE_SHEET = `:root {
  color-scheme: light dark;
  --paper: #fbfaf7;
  --card: #ffffff;
  --ink: #1d1b18;
  --quiet: #5f5a52;
  --rule: #dcd7cc;
  --accent: #8a1c2c;
  --on-accent: #ffffff;
  --serif: Charter, 'Bitstream Charter', Georgia, Cambria, 'Times New Roman', serif;
  --sans: system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;
  --mono: ui-monospace, 'SF Mono', Menlo, Consolas, 'Liberation Mono', monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #171614;
    --card: #211f1c;
    --ink: #ece8e0;
    --quiet: #aaa396;
    --rule: #3a3732;
    --accent: #f0909c;
    --on-accent: #26090d;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body {
  display: flex; flex-direction: column; min-height: 100vh; margin: 0;
  background: var(--paper); color: var(--ink); font: 1rem/1.55 var(--sans);
}
header, main { width: 100%; max-width: 72rem; margin: 0 auto; padding: 0 1.25rem; }
header {
  display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 0.25rem 2rem;
  padding-top: 1.25rem; padding-bottom: 0.75rem; border-bottom: 3px double var(--rule);
}
.masthead { font: 700 1.9rem/1.1 var(--serif); color: var(--ink); letter-spacing: -0.01em; text-decoration: none; }
nav { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; }
main { flex: 1; padding-bottom: 4rem; }
h1, h2, h3 { font-family: var(--serif); line-height: 1.2; }
h1 { margin: 2.25rem 0 0.5rem; font-size: clamp(1.8rem, 4.5vw, 2.7rem); letter-spacing: -0.015em; }
h2 { margin: 2.75rem 0 0.9rem; padding-bottom: 0.3rem; border-bottom: 1px solid var(--rule); font-size: 1.4rem; }
h3 { margin: 0 0 0.4rem; font-size: 1.05rem; }
.lead { max-width: 46rem; margin: 0; color: var(--quiet); font-size: 1.15rem; }
a { color: var(--accent); text-underline-offset: 0.15em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
.quiet { color: var(--quiet); font-size: 0.875rem; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: 0.5rem; padding: 0.4rem 0.8rem; background: var(--card); }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.note {
  margin: 2rem 0 0; padding: 1rem 1.25rem; background: var(--card);
  border: 1px solid var(--rule); border-left: 4px solid var(--quiet); border-radius: 4px;
}
.note.problem { border-left-color: var(--accent); }
.note strong { display: block; }
.note[hidden] { display: none; }
.counts { display: grid; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); gap: 0.75rem; margin: 0; }
.counts div {
  display: flex; flex-direction: column-reverse; padding: 0.75rem 1rem;
  background: var(--card); border: 1px solid var(--rule); border-radius: 6px;
}
.counts dt { color: var(--quiet); font-size: 0.875rem; }
.counts dd { margin: 0; font: 700 1.75rem/1.2 var(--serif); font-variant-numeric: tabular-nums; }
.counts.small { grid-template-columns: repeat(auto-fill, minmax(11.5rem, 1fr)); gap: 0.5rem; }
.counts.small div { flex-direction: row; justify-content: space-between; align-items: baseline; padding: 0.35rem 0.75rem; }
.counts.small dt { font: 0.8rem var(--mono); }
.counts.small dd { font-size: 1rem; }
details { margin-top: 0.9rem; }
summary { width: fit-content; color: var(--quiet); cursor: pointer; }
details[open] summary { margin-bottom: 0.75rem; }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); gap: 1.5rem 2rem; }
.columns p { margin: 0; }
ol, .articles, .docs { margin: 0; padding: 0; list-style: none; }
ol li { display: flex; justify-content: space-between; align-items: baseline; gap: 0.75rem; padding: 0.15rem 0; }
ol li a { min-width: 0; overflow-wrap: anywhere; }
ol li .quiet { flex: none; font-variant-numeric: tabular-nums; }
.articles { columns: 2 24rem; column-gap: 2.5rem; }
.articles li { break-inside: avoid; padding: 0.45rem 0; }
.articles a { font: 600 1.05rem/1.35 var(--serif); }
.articles .quiet { display: block; }
.docs li { padding: 0.15rem 0; }
.split { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 1.5rem 2.5rem; align-items: start; }
@media (max-width: 52rem) { .split { grid-template-columns: minmax(0, 1fr); } }
figure { margin: 0; }
figcaption { margin-top: 0.9rem; }
pre {
  margin: 0; padding: 0.9rem 1.1rem; overflow-x: auto; background: var(--card);
  border: 1px solid var(--rule); border-radius: 6px; font: 0.85rem/1.5 var(--mono); tab-size: 2;
}
code { font-family: inherit; }
.doors { margin: 0; }
.doors dt { font-weight: 600; }
.doors dd { margin: 0 0 1rem; color: var(--quiet); }
.doors pre, .note pre { margin-top: 0.5rem; color: var(--ink); }
.button {
  display: inline-block; padding: 0.5rem 1.1rem; background: var(--accent); color: var(--on-accent);
  border-radius: 5px; font-weight: 600; text-decoration: none;
}
.button:hover { text-decoration: underline; }
#sandbox:not(:empty) { height: calc(100vh - 7rem); min-height: 30rem; margin: 1rem 0 -3rem; }
`;
