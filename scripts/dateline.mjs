#!/usr/bin/env node
/** `npm run --silent dateline -- COMMAND`: prepares what is missing and runs the command line. */

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { prepare, ROOT } from './prepare.mjs';

prepare();
// The GraphQL library checks less then, on each value.
process.env.NODE_ENV ??= 'production';
await import(pathToFileURL(join(ROOT, 'dist', 'src', 'main.js')).href);
