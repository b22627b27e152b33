import { whereText } from './compile/connection.js';
import type { MatchList } from './lists.js';

/** All quotations, and those by a speaker, about an entity, said to an outlet or with certain letters. */
export const matchQuotations: MatchList = (scope, field, node, asked) => {
  const { speaker, about, saidTo, contains } = field.arguments as Readonly<
    Record<'speaker' | 'about' | 'saidTo' | 'contains', string | null | undefined>
  >;
  const starts = [
    ...(speaker == null ? [] : [`(:Entity {id: ${scope.parameter(speaker)}})-[:SAID]->(${node}:Quotation)`]),
    ...(about == null ? [] : [`(:Entity {id: ${scope.parameter(about)}})<-[:ABOUT]-(${node}:Quotation)`]),
  ];
  const conditions = [
    ...(contains == null
      ? []
      : [`toLower(${node}.text) CONTAINS ${scope.parameter(contains.toLowerCase())}`]),
    ...(saidTo == null ? [] : [saidToOutlet(node, scope.name('r'), scope.parameter(saidTo.toLowerCase()))]),
    ...asked,
  ];
  const [first = `(${node}:Quotation)`, second] = starts;
  const both = second === undefined ? '' : ` WITH DISTINCT ${node} MATCH ${second}`;
  return `MATCH ${first}${both}${whereText(conditions)} WITH DISTINCT ${node}`;
};

function saidToOutlet(node: string, appearance: string, letters: string): string {
  return `EXISTS { MATCH (${node})-[${appearance}:APPEARS_IN]->(:Article) WHERE toLower(${appearance}.via) CONTAINS ${letters} }`;
}
