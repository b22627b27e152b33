import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  exportJWK,
  exportPKCS8,
  exportSPKI,
  generateKeyPair,
  SignJWT,
  UnsecuredJWT,
  type JWTPayload,
} from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { createTokenReader, type ReadToken } from '../../src/access/tokens.js';

const CLAIMS = { issuer: 'https://sso.example', audience: 'dateline', roleClaim: 'role' };

let pair: Awaited<ReturnType<typeof generateKeyPair>>;
let pem: string;
let read: ReadToken;

beforeAll(async () => {
  pair = await generateKeyPair('ES256', { extractable: true });
  pem = await exportSPKI(pair.publicKey);
  read = createTokenReader({ ...CLAIMS, keys: { publicKey: pem } });
});

const claims = (more: JWTPayload = {}): JWTPayload => ({
  ...{ iss: 'https://sso.example', aud: 'dateline', sub: 'mara', role: 'editor' },
  ...{ exp: Math.floor(Date.now() / 1_000) + 600, ...more },
});
const sign = (more: JWTPayload = {}, kid = 'first') =>
  new SignJWT(claims(more)).setProtectedHeader({ alg: 'ES256', kid }).sign(pair.privateKey);

describe('a token', () => {
  it('tells who asks', async () => {
    expect(await read(await sign())).toEqual({ name: 'mara', role: 'editor' });
  });

  it('may have a list of roles, of which the highest counts', async () => {
    const token = await sign({ role: ['reader', 'offline', 'ADMIN'] });
    expect(await read(token)).toEqual({ name: 'mara', role: 'admin' });
  });

  it.each<[string, JWTPayload, RegExp]>([
    ['expired', { exp: 1_000 }, /expired one$/],
    ['without end', { exp: undefined as unknown as number }, /right exp,/],
    ['not yet valid', { nbf: 4_000_000_000 }, /right nbf,/],
    ['of another issuer', { iss: 'https://other.example' }, /right iss,/],
    ['for another audience', { aud: 'payroll' }, /right aud,/],
    ['without a subject', { sub: undefined as unknown as string }, /right sub,/],
    ['with a line end in its subject', { sub: 'mara\nroot' }, /plain subject/],
    ['without a role', { role: undefined }, /claim role names a role, but got none/],
    ['with an unknown role', { role: 'owner' }, /claim role names a role, but got none/],
  ])('that is %s is refused', async (_what, more, message) => {
    await expect(read(await sign(more))).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
      message: expect.stringMatching(message),
    });
  });

  it('signed with the public key as if it were a shared secret is refused', async () => {
    const token = await new SignJWT(claims())
      .setProtectedHeader({ alg: 'HS256' })
      .sign(new TextEncoder().encode(pem));
    await expect(read(token)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('without a signature is refused', async () => {
    await expect(read(new UnsecuredJWT(claims()).encode())).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });

  it('of another key is refused, and the error has nothing of it', async () => {
    const other = await generateKeyPair('ES256');
    const token = await new SignJWT(claims()).setProtectedHeader({ alg: 'ES256' }).sign(other.privateKey);
    const error: Error = await read(token).then(
      () => Promise.reject(),
      (problem) => problem,
    );
    expect(error).toMatchObject({ code: 'UNAUTHENTICATED' });
    for (const part of token.split('.')) expect(`${error.stack}${JSON.stringify(error)}`).not.toContain(part);
  });
});

describe('a key set', () => {
  it('is asked over HTTP', async () => {
    const keys = [{ ...(await exportJWK(pair.publicKey)), kid: 'first', alg: 'ES256' }];
    const server = createServer((_, response) => response.end(JSON.stringify({ keys }))).listen(
      0,
      '127.0.0.1',
    );
    await once(server, 'listening');
    const jwksUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks.json`;
    const readBySet = createTokenReader({ ...CLAIMS, keys: { jwksUrl } });
    expect(await readBySet(await sign())).toEqual({ name: 'mara', role: 'editor' });
    await expect(readBySet(await sign({}, 'second'))).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    server.closeAllConnections();
    server.close();
  });

  it('that does not answer is no fault of the token', async () => {
    const readBySet = createTokenReader({ ...CLAIMS, keys: { jwksUrl: 'http://127.0.0.1:9/jwks.json' } });
    await expect(readBySet(await sign())).rejects.toMatchObject({ code: 'SERVICE_BUSY' });
  });

  it('that answers with a fault is no fault of the token', async () => {
    const server = createServer((_, response) => response.writeHead(500).end()).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const jwksUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const readBySet = createTokenReader({ ...CLAIMS, keys: { jwksUrl } });
    await expect(readBySet(await sign())).rejects.toMatchObject({ code: 'SERVICE_BUSY' });
    server.closeAllConnections();
    server.close();
  });
});

it('a public key that is none is refused at start, without its text', async () => {
  const secret = await exportPKCS8(pair.privateKey);
  const create = () => createTokenReader({ ...CLAIMS, keys: { publicKey: 'hunter2' } });
  expect(() => createTokenReader({ ...CLAIMS, keys: { publicKey: secret } })).toThrow(/a public key as PEM/);
  expect(create).toThrow(/^DATELINE_JWT_PUBLIC_KEY: expected a public key as PEM, but got another value$/);
});

it('a public key may have its line ends written as \\n', async () => {
  const one = createTokenReader({ ...CLAIMS, keys: { publicKey: pem.trim().replaceAll('\n', '\\n') } });
  expect(await one(await sign())).toMatchObject({ name: 'mara' });
});
