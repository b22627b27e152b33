import { readFile } from 'node:fs/promises';
import type { Config } from '../config.js';
import { ConfigError } from '../errors.js';
import { createGate, type Gate } from './gate.js';
import { parseKeys, type ApiKey } from './keys.js';
import { isLoopback } from './loopback.js';
import { createFailureLimit, createRateLimit } from './rate-limit.js';
import { createTokenReader, type ReadToken } from './tokens.js';

/**
 * The gate that the settings describe. Throws `ConfigError` when they are wrong, and when other machines would be let in
 * without any.
 */
export async function openGate(config: Config): Promise<Gate> {
  const gate = createGate({
    keys: await readKeys(config),
    readToken: openTokens(config),
    count: createRateLimit(config.rateLimit),
    failures: createFailureLimit(config.failureLimit),
  });
  if (gate.isConfigured || isLoopback(config.host)) return gate;
  throw new ConfigError(
    `HOST: expected a loopback address such as 127.0.0.1 while nobody needs a key, but got ${config.host}: ` +
      'set DATELINE_API_KEYS (`dateline key NAME ROLE` makes an entry), DATELINE_API_KEYS_FILE, ' +
      'DATELINE_JWKS_URL or DATELINE_JWT_PUBLIC_KEY to serve other machines',
  );
}

async function readKeys({ apiKeys, apiKeysFile }: Config): Promise<readonly ApiKey[]> {
  if (apiKeys !== null) return parseKeys(apiKeys, 'DATELINE_API_KEYS');
  if (apiKeysFile === null) return [];
  try {
    return parseKeys(await readFile(apiKeysFile, 'utf8'), 'DATELINE_API_KEYS_FILE');
  } catch (cause) {
    if (cause instanceof ConfigError) throw cause;
    const { code } = cause as NodeJS.ErrnoException;
    throw new ConfigError(`DATELINE_API_KEYS_FILE: expected a file that can be read, but got ${code}`, {
      cause,
    });
  }
}

function openTokens(config: Config): ReadToken | null {
  const { jwksUrl, jwtPublicKey, jwtIssuer, jwtAudience, jwtRoleClaim: roleClaim } = config;
  if (jwtIssuer === null || jwtAudience === null) return null;
  const claims = { issuer: jwtIssuer, audience: jwtAudience, roleClaim };
  if (jwksUrl !== null) return createTokenReader({ ...claims, keys: { jwksUrl } });
  return jwtPublicKey === null ? null : createTokenReader({ ...claims, keys: { publicKey: jwtPublicKey } });
}
