import { text as readAll } from 'node:stream/consumers';
import { Option, type Command } from 'commander';
import { UserInputError } from '../errors.js';
import type { CypherQuery, Graph, GraphResult, GraphValue } from '../graph/graph.js';
import { configOf, print, withGraph } from './context.js';
import { formatRows, ROW_FORMATS, type RowFormat } from './rows.js';

interface CypherOptions {
  readonly param: Readonly<Record<string, unknown>>;
  readonly format: RowFormat;
  readonly write?: true;
}

/** `dateline cypher [QUERY]`: an analyst's own Cypher. */
export function addCypherCommand(program: Command): void {
  program
    .command('cypher')
    .description('run a Cypher query; read-only unless --write')
    .argument('[query]', 'the query; left out, it is read from standard input')
    .option('--param <name=value>', 'a parameter, JSON or text; may be given again', collectParameter, {})
    .addOption(
      new Option('--format <format>', 'how to print the rows').choices([...ROW_FORMATS]).default('table'),
    )
    .option('--write', 'let the query change the graph')
    .action(async (argument: string | undefined, options: CypherOptions, command: Command) => {
      const query = { text: argument ?? (await readAll(process.stdin)), parameters: options.param };
      if (query.text.trim() === '')
        throw new UserInputError('expected a Cypher query as argument or on standard input, but got nothing');
      const access = options.write ? 'write' : 'read';
      const { columns, records } = await withGraph(configOf(command), { access }, (graph) =>
        run(graph, query, access),
      );
      const rows = records.map((record) => columns.map((column): GraphValue => record[column] ?? null));
      await print(formatRows(columns, rows, options.format));
    });
}

async function run(graph: Graph, query: CypherQuery, access: 'read' | 'write'): Promise<GraphResult> {
  if (access === 'read') return graph.read(query);
  const records = await graph.write((transaction) => transaction.run(query));
  return { columns: Object.keys(records[0] ?? {}), records };
}

function collectParameter(given: string, before: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const at = given.indexOf('=');
  if (at < 1) throw new UserInputError(`--param: expected name=value, but got "${given}"`);
  return { ...before, [given.slice(0, at)]: parseValue(given.slice(at + 1)) };
}

function parseValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
