import type { Command } from 'commander';
import { removeArticles } from '../../loaders/write/remove-articles.js';
import { configOf, print, say, withGraph } from './context.js';

/** `dateline unload ARTICLE…`: articles out of the graph, with what only they support. */
export function addUnloadCommand(program: Command): void {
  program
    .command('unload')
    .description('remove articles, and everything that only they support')
    .argument('<articles...>', 'ids or URLs of articles')
    .action(async (articles: string[], _options: object, command: Command) => {
      const { ids, unknown, removed } = await withGraph(configOf(command), {}, async (graph) => {
        const text =
          'UNWIND $keys AS key MATCH (a:Article) WHERE a.id = key OR a.url = key RETURN key, a.id AS id';
        const { records } = await graph.read({ text, parameters: { keys: articles } });
        const found = new Set(records.map((record) => record['key'] as string));
        const ids = [...new Set(records.map((record) => record['id'] as string))];
        const removed = await removeArticles(graph, ids);
        return { ids, removed, unknown: articles.filter((key) => !found.has(key)) };
      });
      for (const id of removed.length === ids.length ? ids : removed) await print(`unloaded ${id}`);
      for (const key of unknown) say(`no article has the id or URL ${key}`);
      if (unknown.length > 0) process.exitCode = 1;
    });
}
