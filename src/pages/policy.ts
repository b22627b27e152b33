/** Security headers: each page may do what it needs and nothing else. */

import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { SANDBOX_FRAME_ORIGIN, SANDBOX_SCRIPT_ORIGIN } from './sandbox.js';

type Directives = Readonly<Record<string, readonly string[]>>;

const NOTHING: Directives = {
  defaultSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
};

/** For pages without a script. */
export const plainPolicy = createPolicy({ ...NOTHING, styleSrc: ["'self'"], imgSrc: ["'self'"] });

/** For GraphiQL: its editor sets styles by attribute and carries its fonts and icons inside its style sheet. */
export const graphiqlPolicy = createPolicy({
  ...NOTHING,
  scriptSrc: ["'self'"],
  workerSrc: ["'self'"],
  connectSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  fontSrc: ["'self'", 'data:'],
  imgSrc: ["'self'", 'data:'],
});

/** For the one page that lets another party in; the API itself is still called by this page alone. */
export const sandboxPolicy = createPolicy(
  {
    ...NOTHING,
    scriptSrc: ["'self'", SANDBOX_SCRIPT_ORIGIN],
    frameSrc: [SANDBOX_FRAME_ORIGIN],
    connectSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
  },
  'same-origin-allow-popups',
);

function createPolicy(
  directives: Directives,
  openerPolicy: 'same-origin' | 'same-origin-allow-popups' = 'same-origin',
): RequestHandler {
  return helmet({
    contentSecurityPolicy: { useDefaults: false, directives: copy(directives) },
    crossOriginOpenerPolicy: { policy: openerPolicy },
    // The server speaks plain HTTP; whoever puts TLS in front of it decides this.
    strictTransportSecurity: false,
  });
}

function copy(directives: Directives): Record<string, string[]> {
  return Object.fromEntries(Object.entries(directives).map(([name, sources]) => [name, [...sources]]));
}
