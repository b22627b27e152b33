/**
 * A process that holds the embedded engine's graph open, has asked it one thing, and does nothing else:
 * `node graph-alone.mjs [FOLDER]`. Without a folder it holds nothing.
 */

const [folder] = process.argv.slice(2);
if (folder !== undefined) {
  const { openEmbeddedGraph } = await import('../../../dist/src/graph/use/embedded.js');
  const graph = await openEmbeddedGraph({ folder });
  await graph.read({ text: 'MATCH (a:Article {id: "article:bench-1"}) RETURN a.id AS id', parameters: {} });
  setInterval(() => graph.engine, 60_000);
}
console.log('Held, though nobody answers there, at http://127.0.0.1');
setInterval(() => {}, 60_000);
