/**
 * Writes src/resolvers/generated.ts, the TypeScript types of the SDL. With `--check` it writes nothing and fails when
 * the file is not what the SDL gives.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as typescriptResolvers from '@graphql-codegen/typescript-resolvers';
import { parse } from 'graphql';
import { readTypeDefinitions } from '../src/schema-files.js';
import { projectFile } from '../src/project.js';

const file = projectFile('src/resolvers/generated.ts');
const generated = await codegen({
  filename: file,
  documents: [],
  schema: parse(readTypeDefinitions()),
  config: {
    contextType: '../context.js#Context',
    useTypeImports: true,
    enumsAsTypes: true,
    scalars: { DateTime: 'string', Date: 'string', JSON: 'unknown', JSONObject: 'Record<string, unknown>' },
  },
  plugins: [{ typescript: {} }, { 'typescript-resolvers': {} }],
  pluginMap: { typescript, 'typescript-resolvers': typescriptResolvers },
});
const text = `/* Written by scripts/codegen.ts from schema/*.graphql: change those instead. */\n${generated}`;
if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text) {
  console.error(
    'src/resolvers/generated.ts: expected what schema/*.graphql gives, but got something else; run `npm run codegen`',
  );
  process.exitCode = 1;
}
