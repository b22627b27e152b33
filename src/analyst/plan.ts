/** The second wall before an analyst's query: its plan, each operator of which must be one that reads the graph. */

import type { Graph, PlanOperator } from '../graph/graph.js';
import { refused } from './refused.js';
import { PROCEDURES } from './vocabulary.js';

/** Operators that read, by engine: of Neo4j 5.26 (Cypher manual, "Operators in detail") and of Grafeo 0.6. */
const READING: Readonly<Record<Graph['engine'], readonly RegExp[]>> = {
  neo4j: [
    /^\w*(Scan|Seek|SeekByRange|CountStore)$/,
    /^(Anti|Let|Or|Select|Semi|RollUp|Conditional)*Apply$/,
    /^(Optional|VarLength)?Expand\([\w, ]+\)$/,
    /^((Bidirectional)?Repeat|StatefulShortestPath)\([\w, ]+\)$/,
    /^(All)?ShortestPaths?$/,
    /^(Node|Value|NodeLeftOuter|NodeRightOuter|LeftOuter|RightOuter)HashJoin$/,
    /^(Triadic(Selection|Build|Filter)|CartesianProduct|AssertSameNode|AssertSameRelationship)$/,
    /^(Eager|Ordered)?(Aggregation|Distinct|Union)$/,
    /^(Partial)?(Sort|Top)$/,
    /^(Top1WithTies|Limit|ExhaustiveLimit|Skip|Filter|Projection|ProjectEndpoints|Unwind|PartitionedUnwind)$/,
    /^(Argument|Optional|Anti|Eager|EmptyRow|CacheProperties|RemoteBatchProperties|NullifyMetadata)$/,
    /^(ProduceResults|ProcedureCall)$/,
  ],
  embedded: [
    /^(NodeScan|EdgeScan|Expand|ShortestPath|Filter|Project|Return|Aggregate|Distinct|Union|Unwind)$/,
    /^(Limit|Skip|Sort|Empty|Apply|LeftJoin|Join|AntiJoin|SemiJoin|CallProcedure)$/,
  ],
};

/** What a nested query is given from outside; this engine's plans give it no name but a number. */
const GIVEN_FROM_OUTSIDE = 'Discriminant (51)';

/** Throws `CYPHER_REFUSED` that names the first operator that is not in the list, or the procedure that it calls. */
export function checkPlan(engine: Graph['engine'], operators: readonly PlanOperator[]): void {
  for (const { name, detail } of operators) {
    const isAllowed =
      READING[engine].some((pattern) => pattern.test(name)) ||
      (engine === 'embedded' && `${name} ${detail}` === GIVEN_FROM_OUTSIDE);
    if (!isAllowed) throw refused(`expected a plan that only reads, but got ${name || detail}`);
    const [, procedure = ''] = /^\(?([\w.]+)/.exec(detail) ?? [];
    if (/ProcedureCall|CallProcedure/.test(name) && !PROCEDURES.has(procedure))
      throw refused(`expected one of ${[...PROCEDURES].join(', ')}, but got ${procedure}`);
  }
}
