/** Reads and applies schema/constraints.cypher. */

import { readFileSync } from 'node:fs';
import type { Graph } from './graph.js';
import { projectFile } from '../project.js';

/** Creates the keys and indexes that are missing; safe to run at every start. Throws `GraphError`. */
export async function applyConstraints(graph: Graph): Promise<void> {
  const commands = readCommands();
  const keys = new Set(
    commands.flatMap(
      (command) =>
        command
          .match(/FOR \(n:(\w+)\) REQUIRE n\.(\w+)/)
          ?.slice(1)
          .join() ?? [],
    ),
  );
  const isCovered = (command: string) =>
    keys.has(
      command
        .match(/FOR \(n:(\w+)\) ON \(n\.(\w+)\)/)
        ?.slice(1)
        .join() ?? '',
    );
  // Neo4j makes a key's index itself and refuses a second one; the embedded engine needs both.
  await graph.define(graph.engine === 'neo4j' ? commands.filter((command) => !isCovered(command)) : commands);
}

function readCommands(): string[] {
  return readFileSync(projectFile('schema/constraints.cypher'), 'utf8')
    .replace(/^\/\/.*$/gm, '')
    .split(';')
    .map((command) => command.trim())
    .filter((command) => command !== '');
}
