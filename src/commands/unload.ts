import type { Command } from 'commander';
import { canonicalUrl } from '../../loaders/read/identity.js';
import { removeArticles } from '../../loaders/write/remove-articles.js';
import { configOf, print, say, withGraph } from './context.js';

const FIND = `UNWIND $rows AS row WITH row.key AS key, row.url AS url
  CALL { WITH key MATCH (a:Article {id: key}) RETURN collect(a.id) AS byId }
  CALL { WITH url MATCH (a:Article {url: url}) RETURN collect(a.id) AS byUrl }
  WITH key, head(byId + byUrl) AS id WHERE id IS NOT NULL
  RETURN key, id`;

/** `dateline unload ARTICLE…`: articles out of the graph, with what only they support. */
export function addUnloadCommand(program: Command): void {
  program
    .command('unload')
    .description('remove articles, and everything that only they support')
    .argument('<articles...>', 'ids or URLs of articles')
    .action(async (articles: string[], _options: object, command: Command) => {
      const { removed, unknown } = await withGraph(configOf(command), {}, async (graph) => {
        const rows = articles.map((key) => ({ key, url: canonicalUrl(key) ?? key }));
        const { records } = await graph.read({ text: FIND, parameters: { rows } });
        const found = new Map(records.map((record) => [record['key'] as string, record['id'] as string]));
        const removed = await removeArticles(graph, [...new Set(found.values())]);
        return { removed, unknown: articles.filter((key) => !found.has(key)) };
      });
      for (const id of removed) await print(`unloaded ${id}`);
      for (const key of unknown) say(`no article has the id or URL ${key}`);
      if (unknown.length > 0) process.exitCode = 1;
    });
}
