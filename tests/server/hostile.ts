/** Requests that are made to cost a server more than they cost the caller, or to break it. */

/** One such request. */
export interface HostileRequest {
  readonly name: string;
  readonly query: string;
  readonly variables?: unknown;
  /** The code that it is refused with. */
  readonly code: string;
}

const PARSE = 'GRAPHQL_PARSE_FAILED';
const INVALID = 'GRAPHQL_VALIDATION_FAILED';
const COMPLEX = 'OPERATION_TOO_COMPLEX';
const INPUT = 'BAD_USER_INPUT';

const times = (count: number, text: (n: number) => string, between = ' ') =>
  Array.from({ length: count }, (_, n) => text(n)).join(between);
const wrap = (count: number, open: string, inner: string, close = ' }') =>
  `${open.repeat(count)}${inner}${close.repeat(count)}`;
const where = 'query ($where: EntityWhere) { people(where: $where) { totalCount } }';
const nested = (levels: number) => {
  let value: unknown = { name: { eq: 'x' } };
  for (let n = 0; n < levels; n += 1) value = { not: value };
  return value;
};

/** A fragment that spreads the next one twice: `2 ** count` fields, from a few hundred letters. */
const bomb = (count: number, spread: (next: string) => string) =>
  `${times(count, (n) => `fragment F${n} on Query { ${spread(`F${n + 1}`)} }`)} fragment F${count} on Query { __typename }`;

/** The corpus; none of it may reach the graph. */
export const HOSTILE_REQUESTS: readonly HostileRequest[] = [
  // Deep.
  {
    name: '20 levels of neighbours',
    query: `{ node(id: "x") { ... on Entity { ${wrap(20, 'neighbors(first: 1) { nodes { ', 'id', ' } }')} } } }`,
    code: COMPLEX,
  },
  { name: '900 open braces', query: '{ a '.repeat(450), code: PARSE },
  {
    name: '20,000 nested lists in an argument',
    query: `{ node(id: ${'['.repeat(20_000)}) { id } }`,
    code: PARSE,
  },
  {
    name: '450 nested lists in an argument',
    query: `{ node(id: ${wrap(450, '[', '1', ']')}) { id } }`,
    code: INVALID,
  },
  {
    name: '20,000 nested objects in an argument',
    query: `{ people(where: ${'{not: '.repeat(20_000)}) { totalCount } }`,
    code: PARSE,
  },
  {
    name: '450 nested types in a variable',
    query: `query ($v: ${wrap(450, '[', 'ID', ']')}) { __typename }`,
    code: INVALID,
  },
  // Wide.
  { name: '20,000 fields', query: `{ ${'__typename '.repeat(20_000)} }`, code: PARSE },
  { name: '900 times one field', query: `{ ${'__typename '.repeat(900)} }`, code: INVALID },
  { name: '100 times one field', query: `{ ${'__typename '.repeat(100)} }`, code: COMPLEX },
  { name: '300 aliases', query: `{ ${times(300, (n) => `a${n}: __typename`)} }`, code: COMPLEX },
  {
    name: '31 aliases of a costly field',
    query: `{ ${times(31, (n) => `a${n}: people { totalCount }`)} }`,
    code: COMPLEX,
  },
  {
    name: '31 aliases in fragments',
    query: `{ ${times(31, () => '...F')} } fragment F on Query { ${times(31, (n) => `a${n}: __typename`)} }`,
    code: COMPLEX,
  },
  {
    name: '300 overlapping fields with other arguments',
    query: `{ ${times(150, (n) => `a: node(id: "${n}") { id }`, '')} }`,
    code: PARSE,
  },
  {
    name: '100 overlapping fields with other arguments',
    query: `{ ${times(90, (n) => `a: node(id: "${n}") { id }`)} }`,
    code: INVALID,
  },
  {
    name: 'overlapping fields in 40 fragments',
    query: `{ ${times(40, (n) => `...F${n}`)} } ${times(40, (n) => `fragment F${n} on Query { a: node(id: "${n}") { id } }`)}`,
    code: INVALID,
  },
  { name: '300 unknown fields', query: `{ ${times(300, (n) => `nope${n}`)} }`, code: INVALID },
  {
    name: '21 root fields',
    query: `{ ${times(21, (n) => `${['people', 'places', 'events'][n % 3]}_${n}: articles { totalCount }`)} }`,
    code: COMPLEX,
  },
  { name: '400 operations', query: times(400, (n) => `query Q${n % 2} { a }`, ''), code: PARSE },
  { name: '100 operations of one name', query: times(100, () => 'query Q { __typename }'), code: INVALID },
  {
    name: 'a page of pages of pages',
    query: `{ articles(first: 100) { nodes { mentions(first: 100) { nodes { mentionedIn(first: 100) { nodes { id } } } } } } }`,
    code: COMPLEX,
  },
  // Directives.
  { name: '200 unknown directives', query: `{ __typename ${'@aa'.repeat(200)} }`, code: INVALID },
  {
    name: '120 times one directive',
    query: `{ __typename ${'@skip(if: false) '.repeat(120)} }`,
    code: INVALID,
  },
  {
    name: '21 directives on 21 fields',
    query: `{ people { ${times(21, () => '... @include(if: true) { totalCount }')} } }`,
    code: COMPLEX,
  },
  // Fragments.
  { name: 'a fragment that spreads itself', query: '{ ...F } fragment F on Query { ...F }', code: INVALID },
  {
    name: 'a circle of 110 fragments',
    query: `{ ...F0 } ${times(110, (n) => `fragment F${n} on Query { ...F${(n + 1) % 110} }`)}`,
    code: INVALID,
  },
  {
    name: 'two circles through a field',
    query:
      '{ node(id: "x") { ...A } } fragment A on Entity { neighbors { nodes { ...B } } } fragment B on Entity { neighbors { nodes { ...A ...B } } }',
    code: INVALID,
  },
  {
    name: 'a bomb of 60 fragments',
    query: `{ ...F0 } ${bomb(60, (next) => `...${next} ...${next}`)}`,
    code: COMPLEX,
  },
  {
    name: 'a bomb of 40 inline fragments',
    query: `{ ...F0 } ${bomb(40, (next) => `... { ...${next} } ... { ...${next} }`)}`,
    code: COMPLEX,
  },
  {
    name: 'a bomb of fields',
    query: `{ node(id: "x") { ...F0 } } ${times(12, (n) => `fragment F${n} on Entity { a: neighbors { nodes { ...F${n + 1} } } b: neighbors { nodes { ...F${n + 1} } } }`)} fragment F12 on Entity { id }`,
    code: COMPLEX,
  },
  {
    name: '200 fragments that nobody spreads',
    query: `{ __typename } ${times(180, (n) => `fragment F${n} on Query { __typename }`)}`.slice(0, 9_000),
    code: PARSE,
  },
  {
    name: '100 fragments that nobody spreads',
    query: `{ __typename } ${times(100, (n) => `fragment F${n} on Query { __typename }`)}`,
    code: INVALID,
  },
  // Values.
  {
    name: 'a number of 100,000 digits',
    query: `{ people(first: ${'9'.repeat(100_000)}) { totalCount } }`,
    code: INVALID,
  },
  {
    name: 'a number beyond 32 bits',
    query: 'query ($n: Int) { people(first: $n) { totalCount } }',
    variables: { n: 1e308 },
    code: INPUT,
  },
  {
    name: 'a text of 500,000 letters for a number',
    query: `{ people(first: "${'x'.repeat(500_000)}") { totalCount } }`,
    code: INVALID,
  },
  { name: 'a field name of 500,000 letters', query: `{ ${'x'.repeat(500_000)} }`, code: INVALID },
  { name: 'a block text that never ends', query: `{ node(id: """${'\n'.repeat(100_000)}`, code: PARSE },
  {
    name: '200 values in a list of the wrong type',
    query: `{ nodes(ids: [${times(200, () => '{a: 1}')}]) { id } }`,
    code: PARSE,
  },
  {
    name: '100 values in a list of the wrong type',
    query: `{ nodes(ids: [${times(100, () => '{a: 1}')}]) { id } }`,
    code: INVALID,
  },
  // Variables.
  {
    name: '5,000 times one variable',
    query: `query (${'$a: ID '.repeat(5_000)}) { __typename }`,
    code: PARSE,
  },
  {
    name: '180 times one variable',
    query: `query (${'$a: ID '.repeat(180)}) { node(id: $a) { id } }`,
    code: INVALID,
  },
  {
    name: 'a variable of 2,000 levels',
    query: where,
    variables: JSON.parse(`{"where":${wrap(2_000, '{"not":', '{}', '}')}}`),
    code: INPUT,
  },
  { name: 'a variable of 33 levels', query: where, variables: { where: nested(33) }, code: INPUT },
  {
    name: '100,000 wrong values in a variable',
    query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    variables: { ids: Array(100_000).fill({}) },
    code: INPUT,
  },
  {
    name: 'a wrong value of 500,000 letters',
    query: 'query ($n: Int) { people(first: $n) { totalCount } }',
    variables: { n: 'x'.repeat(500_000) },
    code: INPUT,
  },
  // Introspection.
  {
    name: 'introspection in circles',
    query: `{ __schema { types { ${wrap(4, 'fields { type { ', 'name', ' } }')} } } }`,
    code: INVALID,
  },
  {
    name: 'introspection in 31 aliases',
    query: `{ ${times(31, (n) => `a${n}: __schema { types { name } }`)} }`,
    code: COMPLEX,
  },
  {
    name: 'introspection, 20 types deep',
    query: `{ __type(name: "Query") { ${wrap(20, 'ofType { ', 'name')} } }`,
    code: COMPLEX,
  },
  // Letters.
  { name: 'a null byte', query: '{ __typename\u0000 }', code: PARSE },
  { name: 'a mark of byte order in the middle', query: '{ \ufeff__type\ufeffname }', code: INVALID },
  { name: 'half a character', query: '{ people(first: \ud800) { totalCount } }', code: PARSE },
  { name: 'letters that look like others', query: '{ реорle { totalCount } }', code: PARSE },
  { name: 'text that turns round', query: '{ \u202e__typename }', code: PARSE },
  { name: 'an escape beyond all characters', query: '{ node(id: "\\u{110000}") { id } }', code: PARSE },
  // Names of JavaScript's own.
  { name: '__proto__ as a field', query: '{ __proto__ { constructor } }', code: INVALID },
  { name: 'constructor as a type', query: '{ ... on constructor { __typename } }', code: INVALID },
  { name: 'constructor as a fragment', query: '{ ...constructor ...toString }', code: INVALID },
  {
    name: '__proto__ in an input',
    query: where,
    variables: JSON.parse('{"where": {"__proto__": {"name": {"eq": "x"}}}}'),
    code: INPUT,
  },
  {
    name: 'hasOwnProperty as an argument',
    query: '{ people(hasOwnProperty: 1) { totalCount } }',
    code: INVALID,
  },
  // Other doors.
  { name: 'a schema in the place of an operation', query: 'type Query { a: Int }', code: INVALID },
];
