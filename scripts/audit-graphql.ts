/** Runs the audits of GraphQL over HTTP against a server that answers: `npm run audit:graphql -- [address]`. */

import { auditServer } from 'graphql-http';

const url = process.argv[2] ?? 'http://127.0.0.1:4000/graphql';

for (const [name, headers] of [
  ['with apollo-require-preflight', { 'apollo-require-preflight': 'true' }],
  ['without', {}],
] as const) {
  const fetchFn = (address: string, init: RequestInit = {}) =>
    fetch(address, { ...init, headers: { ...init.headers, ...headers } });
  const results = await auditServer({ url, fetchFn });
  const others = results.filter(({ status }) => status !== 'ok');
  process.stdout.write(`${name}: ${results.length - others.length} of ${results.length}\n`);
  for (const result of others) {
    const reason = 'reason' in result ? result.reason : '';
    process.stdout.write(`  ${result.status} ${result.id} ${result.name}: ${reason}\n`);
  }
  if (others.some(({ status }) => status !== 'notice')) process.exitCode = 1;
}
