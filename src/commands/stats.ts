import type { Command } from 'commander';
import { readStats } from '../graph/stats.js';
import { configOf, print, withGraph } from './context.js';
import { formatRows, type RowFormat } from './rows.js';

/** `dateline stats`: what is in the graph, by kind. */
export function addStatsCommand(program: Command): void {
  program
    .command('stats')
    .description('count nodes and relationships by kind')
    .option('--json', 'print JSON')
    .action(async (options: { json?: boolean }, command: Command) => {
      const stats = await withGraph(configOf(command), { access: 'read' }, readStats);
      if (options.json) return print(JSON.stringify(stats));
      const rows = [...Object.entries(stats.nodes), ...Object.entries(stats.relationships)];
      const format: RowFormat = 'table';
      return print(
        formatRows(
          ['kind', 'count'],
          rows.map(([kind, count]) => [kind, count]),
          format,
        ),
      );
    });
}
