import { readdirSync, readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { expect, it } from 'vitest';
import { FIRST_OPERATION } from '../../src/pages/first-operation.js';
import { articleOperation, entityOperation } from '../../src/pages/links.js';
import { projectFile } from '../../src/project.js';

const files = readdirSync(projectFile('schema')).filter((name) => name.endsWith('.graphql'));
const schema = buildSchema(
  files.map((name) => readFileSync(projectFile(`schema/${name}`), 'utf8')).join('\n'),
);

it.each([
  ['the first operation', FIRST_OPERATION],
  ['the operation of an entity', entityOperation('per_"1"')],
  ['the operation of an article', articleOperation('art_1')],
])('offers only what the schema has: %s', (_, operation) => {
  expect(validate(schema, parse(operation))).toEqual([]);
});
