/** Builds everything into dist/ and web/dist/. */

import { prepare } from './prepare.mjs';

prepare({ web: true });
