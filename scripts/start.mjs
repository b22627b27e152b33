/** `npm start`: prepares everything, loads the examples into an empty graph, and serves it. */

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { prepare, ROOT } from './prepare.mjs';

prepare({ web: true });
process.argv.splice(2, 0, 'serve', '--examples');
// The GraphQL library checks less then, on each value.
process.env.NODE_ENV ??= 'production';
await import(pathToFileURL(join(ROOT, 'dist', 'src', 'main.js')).href);
