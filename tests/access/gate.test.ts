import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasRole, LOCAL_CALLER, ROLES } from '../../src/access/caller.js';
import { createGate, type GateOptions } from '../../src/access/gate.js';
import { makeKey, parseKeys } from '../../src/access/keys.js';
import { isLoopback } from '../../src/access/loopback.js';
import { openGate } from '../../src/access/open.js';
import { createFailureLimit, createRateLimit } from '../../src/access/rate-limit.js';
import { readConfig } from '../../src/config.js';
import { AccessError, ServiceError } from '../../src/errors.js';
import { createTFolder } from '../utils/command.js';

const MARA = makeKey('mara', 'editor');
const IVO = makeKey('ivo', 'reader');
const keys = parseKeys(`${MARA.entry}, ${IVO.entry}`, 'KEYS');

describe('without configuration', () => {
  const gate = createGate();

  it.each(['127.0.0.1', '127.8.9.1', '::1', '::ffff:127.0.0.1'])('%s is let in as local', async (remote) => {
    expect(await gate.identify({}, remote)).toEqual({ name: 'local', role: 'admin' });
  });

  it.each([
    [{}, '192.0.2.7'],
    [{}, '::ffff:192.0.2.7'],
    [{}, undefined],
    [{ 'x-forwarded-for': '192.0.2.7' }, '127.0.0.1'],
    [{ authorization: `Bearer ${MARA.key}` }, '192.0.2.7'],
  ])('%j from %s is not', async (headers, remote) => {
    await expect(gate.identify(headers, remote)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

describe('with keys', () => {
  const gate = createGate({ keys });

  it.each([
    { authorization: `Bearer ${MARA.key}` },
    { authorization: `bearer ${MARA.key}` },
    { 'x-api-key': MARA.key },
  ])('a key is known in each header', async (headers) => {
    expect(await gate.identify(headers, '192.0.2.7')).toEqual({ name: 'mara', role: 'editor' });
  });

  it.each<[string, Record<string, string>, RegExp]>([
    ['nothing', {}, /but got none$/],
    ['another key', { 'x-api-key': makeKey('mara', 'editor').key }, /key that is known here/],
    ['the hash', { 'x-api-key': MARA.entry.split(':')[2] as string }, /key that is known here/],
    ['a token', { authorization: 'Bearer a.b.c' }, /key that is known here/],
    ['a password', { authorization: `Basic ${MARA.key}` }, /got something else$/],
    ['two credentials', { authorization: `Bearer ${MARA.key}`, 'x-api-key': MARA.key }, /something else$/],
    ['an empty key', { 'x-api-key': '' }, /something else$/],
  ])('%s is refused, on this machine too, and not repeated', async (_what, headers, message) => {
    const error: Error = await gate.identify(headers, '127.0.0.1').then(
      () => Promise.reject(),
      (problem) => problem,
    );
    expect(error).toMatchObject({ code: 'UNAUTHENTICATED', message: expect.stringMatching(message) });
    for (const value of Object.values(headers).filter((each) => each !== ''))
      expect(`${error.stack}${JSON.stringify(error)}`).not.toContain(value.split(' ').at(-1));
  });

  it('counts the requests of each for itself, and the refused ones of nobody', async () => {
    const limited = createGate({ keys, count: createRateLimit(2) });
    const ask = (key: string) => limited.identify({ 'x-api-key': key }, undefined);
    for (const key of [MARA.key, MARA.key, IVO.key]) await ask(key);
    await expect(ask(MARA.key)).rejects.toMatchObject({
      ...{ code: 'RATE_LIMITED', retryAfterSeconds: expect.any(Number) },
      message: expect.stringMatching(/^expected at most 2 requests a minute, but got more: wait \d+ s$/),
    });
    expect(await ask(IVO.key)).toEqual({ name: 'ivo', role: 'reader' });
  });
});

describe('an address with wrong credentials', () => {
  const tooMany = {
    ...{ code: 'RATE_LIMITED', retryAfterSeconds: expect.any(Number) },
    message: expect.stringMatching(
      /^expected at most 2 wrong credentials from one address a minute, but got/,
    ),
  };
  const wrong = { code: 'UNAUTHENTICATED' };
  const outcome = (asked: Promise<unknown>) => asked.catch((error: unknown) => error);
  const start = (options: GateOptions = {}) => {
    const gate = createGate({ keys, failures: createFailureLimit(2), ...options });
    return (credential: string | null, remote: string | undefined) =>
      outcome(gate.identify(credential === null ? {} : { 'x-api-key': credential }, remote));
  };

  it('is told to wait after so many, and a token of its own is not even read', async () => {
    const read: string[] = [];
    const readToken = async (token: string) => {
      read.push(token);
      throw new AccessError('expected a valid token, but got another', 'UNAUTHENTICATED');
    };
    const ask = start({ readToken });
    expect(await ask('a.b.c', '192.0.2.7')).toMatchObject(wrong);
    expect(await ask('guess', '192.0.2.7')).toMatchObject(wrong);
    expect(await ask('guess', '192.0.2.7')).toMatchObject(tooMany);
    expect(await ask('d.e.f', '::ffff:192.0.2.7')).toMatchObject(tooMany);
    expect(read).toEqual(['a.b.c']);
  });

  it('does not lock out a known key, nor other addresses', async () => {
    const ask = start();
    for (let i = 0; i < 3; i += 1) await ask('guess', '192.0.2.7');
    expect(await ask(MARA.key, '192.0.2.7')).toEqual({ name: 'mara', role: 'editor' });
    expect(await ask('guess', '192.0.2.8')).toMatchObject(wrong);
  });

  it.each([
    ['2001:db8:1:2::1', '2001:DB8:1:2:3:4:5:6', tooMany],
    ['2001:db8::1', '2001:db8:0:0:9::', tooMany],
    ['fe80::1%eth0', 'fe80::2%eth0', tooMany],
    ['2001:db8:1:2::1', '2001:db8:1:3::1', wrong],
    ['::1', '127.0.0.1', wrong],
    [undefined, undefined, tooMany],
  ])('%s: what %s is told after that', async (first, second, expected) => {
    const ask = start();
    for (let i = 0; i < 2; i += 1) await ask('guess', first);
    expect(await ask('guess', second)).toMatchObject(expected);
  });

  it('is not counted for no credential, nor for key sets that cannot be had', async () => {
    const ask = start({
      readToken: async () => {
        throw new ServiceError('expected the key set of tokens, but it cannot be had', 'SERVICE_BUSY');
      },
    });
    for (let i = 0; i < 5; i += 1) await ask(null, '192.0.2.7');
    for (let i = 0; i < 5; i += 1) await ask('a.b.c', '192.0.2.7');
    expect(await ask('guess', '192.0.2.7')).toMatchObject(wrong);
  });

  it('is not counted on a server without keys', async () => {
    const gate = createGate({ failures: createFailureLimit(1) });
    for (let i = 0; i < 3; i += 1)
      expect(await gate.identify({ 'x-api-key': 'guess' }, '127.0.0.1')).toEqual(LOCAL_CALLER);
  });
});

it('each role may do what those before it may', () => {
  const may = ROLES.map((role) => ROLES.filter((required) => hasRole({ name: 'x', role }, required)).length);
  expect(may).toEqual([1, 2, 3, 4]);
});

it.each(['127.evil.example', '0.0.0.0', '::', '128.0.0.1', ''])('%s is no loopback address', (address) => {
  expect(isLoopback(address)).toBe(false);
});

describe('entries of keys', () => {
  it('stand in a file, with notes', () => {
    const text = `# who may ask\n${MARA.entry}\n\n${IVO.entry}\n`;
    expect(parseKeys(text, 'FILE').map(({ name, role }) => [name, role])).toEqual([
      ['mara', 'editor'],
      ['ivo', 'reader'],
    ]);
  });

  it.each([
    [`${MARA.entry},${MARA.key}`, /^K: expected name:role:hash .* as entry 2$/],
    [`mara:owner:${'0'.repeat(64)}`, /as entry 1$/],
    [`mara:editor:${'0'.repeat(63)}`, /as entry 1$/],
    [`${MARA.entry},${MARA.entry}`, /^K: expected each name once, but got mara twice$/],
    [' , ', /^K: expected at least one/],
  ])('are refused when wrong, without their text', (text, message) => {
    expect(() => parseKeys(text, 'K')).toThrow(message);
    expect(() => parseKeys(text, 'K')).not.toThrow(MARA.key);
  });
});

describe('the settings', () => {
  const open = (environment: Record<string, string>) => openGate(readConfig({}, environment));

  it('let this machine alone in when they say nothing', async () => {
    expect((await open({})).isConfigured).toBe(false);
    expect((await open({ HOST: '::1' })).isConfigured).toBe(false);
  });

  it.each(['0.0.0.0', '::', '192.0.2.7', 'news.example'])(
    'refuse to serve on %s without keys',
    async (HOST) => {
      await expect(open({ HOST })).rejects.toThrow(/^HOST: expected a loopback .* set DATELINE_API_KEYS /);
      expect((await open({ HOST, DATELINE_API_KEYS: MARA.entry })).isConfigured).toBe(true);
    },
  );

  it('read keys from a file', async () => {
    const file = join(createTFolder(), 'keys');
    await expect(open({ DATELINE_API_KEYS_FILE: file })).rejects.toThrow(/can be read, but got ENOENT$/);
    writeFileSync(file, `${IVO.entry}\n`);
    const gate = await open({ DATELINE_API_KEYS_FILE: file });
    expect(await gate.identify({ 'x-api-key': IVO.key }, undefined)).toMatchObject({ name: 'ivo' });
  });

  it.each([
    [{ DATELINE_API_KEYS: MARA.entry, DATELINE_API_KEYS_FILE: 'x' }, /expected one of them, but got both/],
    [{ DATELINE_JWKS_URL: 'https://sso.example/jwks' }, /expected all or none, but got some/],
    [{ DATELINE_JWT_ISSUER: 'https://sso.example' }, /expected all or none, but got some/],
    [{ DATELINE_JWKS_URL: 'http://sso.example/jwks' }, /^DATELINE_JWKS_URL: expected an https address/],
    [{ DATELINE_RATE_LIMIT: '0' }, /^DATELINE_RATE_LIMIT: expected a whole number from 1/],
  ])('%j are refused', async (environment, message) => {
    await expect(async () => open(environment)).rejects.toThrow(message);
  });
});
