import type { LookupAddress } from 'node:dns';
import { describe, expect, it } from 'vitest';
import { createFetcher } from '../../../../loaders/read/fetch/fetcher.js';
import type { FetcherOptions } from '../../../../loaders/read/fetch/settings.js';
import { instantClock } from './instant-clock.js';

/** What the name server of these tests says. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  'lune.example': ['93.184.216.34'],
  'six.example': ['2606:2800:220:1::1'],
  'both.example': ['93.184.216.34', '2606:2800:220:1::1'],
  'translated.example': ['64:ff9b::5db8:d822'],
  'inside.example': ['10.1.2.3'],
  'mixed.example': ['93.184.216.34', '192.168.1.1'],
  'mixed-six.example': ['93.184.216.34', 'fd12:3456::1'],
  'metadata.example': ['169.254.169.254'],
  'mapped.example': ['::ffff:10.0.0.1'],
  'translated-inside.example': ['64:ff9b::a00:1'],
  'zone.example': ['fe80::1%eth0'],
  'nonsense.example': ['127.1'],
  intranet: ['172.16.0.9'],
};

interface Attempt {
  readonly connections: readonly (readonly string[])[];
  readonly reason: string;
}

/** Fetches with a connector that writes down where it would have gone, and goes nowhere. */
async function attempt(url: string, options: FetcherOptions = {}): Promise<Attempt> {
  const connections: string[][] = [];
  const fetcher = createFetcher({
    clock: instantClock(),
    maxRetries: 0,
    lookup: async (name) => answer(NAMES[name]),
    connect: (addresses, _target, callback) => {
      connections.push(addresses.map(({ address }) => address));
      callback(new Error('nothing there'), null);
    },
    ...options,
  });
  const result = await fetcher.get(url);
  await fetcher.dispose();
  return { connections, reason: result.kind === 'FAILED' ? result.reason : result.kind };
}

function answer(addresses: readonly string[] | undefined): LookupAddress[] {
  if (addresses === undefined) throw Object.assign(new Error('unknown name'), { code: 'ENOTFOUND' });
  return addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
}

describe('an address that is not public is never connected to', () => {
  it.each([
    // Spellings of this computer.
    'http://127.0.0.1/',
    'http://127.0.0.1:8080/',
    'http://127.1/',
    'http://127.0.1/',
    'http://0177.0.0.1/',
    'http://0x7f.0.0.1/',
    'http://0x7f.1/',
    'http://0x7f000001/',
    'http://2130706433/',
    'http://017700000001/',
    'http://127.0.0.1./',
    'http://127.255.255.254/',
    'http://１２７.０.０.１/',
    'http://①②⑦.⓪.⓪.①/',
    'http://127。0。0。1/',
    'http://%31%32%37.0.0.1/',
    'http://0.0.0.0/',
    'http://0/',
    'http://0.1.2.3/',
    'http://localhost/',
    'http://LOCALHOST/',
    'http://localhost./',
    'http://news.localhost/',
    'http://a.b.localhost./',
    'http://ｌｏｃａｌｈｏｓｔ/',
    'http://[::1]/',
    'http://[0:0:0:0:0:0:0:1]/',
    'http://[::]/',
    // IPv4 inside IPv6.
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[0:0:0:0:0:ffff:10.0.0.1]/',
    'http://[::127.0.0.1]/',
    'http://[::ffff:0:127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[64:ff9b::169.254.169.254]/',
    'http://[64:ff9b:1::a00:1]/',
    'http://[2002:7f00:1::1]/',
    'http://[2002:c0a8:101::1]/',
    'http://[2001:0:53aa:64c:0:0:80ff:fffe]/',
    // Networks that are not the Internet.
    'http://10.0.0.1/',
    'http://172.16.0.1/',
    'http://172.31.255.255/',
    'http://192.168.0.1/',
    'http://3232235521/',
    'http://169.254.169.254/latest/meta-data/',
    'http://0xa9fea9fe/',
    'http://100.64.0.1/',
    'http://100.127.255.254/',
    'http://192.0.0.8/',
    'http://192.0.2.1/',
    'http://198.51.100.7/',
    'http://203.0.113.9/',
    'http://198.18.0.1/',
    'http://198.19.255.255/',
    'http://192.88.99.1/',
    'http://224.0.0.1/',
    'http://239.255.255.250/',
    'http://240.0.0.1/',
    'http://255.255.255.255/',
    'http://[fc00::1]/',
    'http://[fd12:3456:789a::1]/',
    'http://[fe80::1]/',
    'http://[fe80::1%25eth0]/',
    'http://[fec0::1]/',
    'http://[ff02::1]/',
    'http://[2001:db8::1]/',
    'http://[3fff::1]/',
    'http://[2001:2::1]/',
    'http://[2001:10::1]/',
    'http://[100::1]/',
    'http://[5f00::1]/',
    'http://[4000::1]/',
    // Names that lead inside.
    'http://inside.example/',
    'http://inside.example./',
    'http://intranet/',
    'http://mixed.example/',
    'http://mixed-six.example/',
    'http://metadata.example/',
    'http://mapped.example/',
    'http://translated-inside.example/',
    'http://zone.example/',
    'http://nonsense.example/',
    'https://inside.example/',
    // Addresses that are no plain web address.
    'http://user@lune.example/',
    'http://user:secret@lune.example/',
    'http://lune.example@127.0.0.1/',
    'http://127.0.0.1#@lune.example/',
    'http://127.0.0.1\\@lune.example/',
    'http://lune.example:22/',
    'http://lune.example:25/',
    'http://lune.example:0/',
    'http://lune.example:6000/',
    'http://lune.example:6667/',
    'http://lune.example:99999/',
    'ftp://lune.example/',
    'file:///etc/passwd',
    'data:text/html,words',
    'javascript:alert(1)',
    'gopher://lune.example/',
    'ws://lune.example/',
    'http://',
    '//lune.example/',
    'lune.example/page',
    '',
    `http://lune.example/${'a'.repeat(9_000)}`,
  ])('%s', async (url) => {
    const { connections, reason } = await attempt(url);
    expect(connections).toEqual([]);
    expect(reason).toMatch(/^expected .+, but got /u);
  });
});

describe('a public address is connected to, and to that address', () => {
  it.each([
    ['http://93.184.216.34/', ['93.184.216.34']],
    ['http://1572395042/', ['93.184.216.34']],
    ['http://0x5d.0xb8.0xd8.0x22/', ['93.184.216.34']],
    ['http://8.8.8.8:8080/', ['8.8.8.8']],
    ['http://100.63.255.255/', ['100.63.255.255']],
    ['http://100.128.0.1/', ['100.128.0.1']],
    ['http://172.15.0.1/', ['172.15.0.1']],
    ['http://172.32.0.1/', ['172.32.0.1']],
    ['http://169.253.0.1/', ['169.253.0.1']],
    ['http://198.20.0.1/', ['198.20.0.1']],
    ['http://223.255.255.255/', ['223.255.255.255']],
    ['http://[2606:2800:220:1::1]/', ['2606:2800:220:1::1']],
    ['http://[::ffff:8.8.8.8]/', ['::ffff:808:808']],
    ['http://[64:ff9b::808:808]/', ['64:ff9b::808:808']],
    ['http://lune.example/', ['93.184.216.34']],
    ['http://LUNE.example./', undefined],
    ['https://lune.example:8443/', ['93.184.216.34']],
    ['https://six.example/', ['2606:2800:220:1::1']],
    ['https://both.example/', ['93.184.216.34', '2606:2800:220:1::1']],
    ['https://translated.example/', ['64:ff9b::5db8:d822']],
    ['http://localhost.example/', undefined],
    ['http://notlocalhost/', undefined],
  ])('%s', async (url, addresses) => {
    const { connections, reason } = await attempt(url);
    // A name that no server knows is not refused: it is asked for, and has no address.
    if (addresses === undefined) expect(reason).toContain('no address for that name');
    else expect(connections).toEqual([addresses]);
  });
});

describe('a name that changes its address after the check', () => {
  it('gains nothing: each connection is made to the addresses of one look-up', async () => {
    const answers = [['93.184.216.34'], ['127.0.0.1']];
    const { connections } = await attempt('http://rebinding.example/', {
      lookup: async () => answer(answers.shift()),
    });
    expect(connections).toEqual([['93.184.216.34']]);
    expect(answers).toEqual([['127.0.0.1']]);
  });

  it('is refused at the next connection', async () => {
    const answers = [['93.184.216.34'], ['127.0.0.1']];
    const connections: string[][] = [];
    const { reason } = await attempt('http://rebinding.example/', {
      maxRetries: 1,
      lookup: async () => answer(answers.shift()),
      connect: (addresses, _target, callback) => {
        connections.push(addresses.map(({ address }) => address));
        callback(Object.assign(new Error('cut'), { code: 'ECONNRESET' }), null);
      },
    });
    expect(connections).toEqual([['93.184.216.34']]);
    expect(reason).toContain('to have only public addresses, but got 127.0.0.1 (a loopback address)');
  });
});

describe('an allowed address', () => {
  it.each([
    ['http://127.0.0.1:8080/', ['127.0.0.1'], ['127.0.0.1']],
    ['http://127.1/', ['127.0.0.0/8'], ['127.0.0.1']],
    ['http://localhost/', ['127.0.0.1'], ['127.0.0.1']],
    ['http://[::ffff:127.0.0.1]/', ['127.0.0.1'], ['::ffff:7f00:1']],
    ['http://[::1]/', ['::1'], ['::1']],
    ['http://10.9.8.7/', ['10.0.0.0/8', '::1'], ['10.9.8.7']],
    ['http://[fd12::1]/', ['fd00::/8'], ['fd12::1']],
    ['http://inside.example/', ['10.1.2.3'], ['10.1.2.3']],
    ['http://mixed.example/', ['192.168.1.0/24'], ['93.184.216.34', '192.168.1.1']],
  ])('%s is connected to with %j', async (url, allowAddresses, addresses) => {
    expect((await attempt(url, { allowAddresses })).connections).toEqual([addresses]);
  });

  it.each([
    ['http://127.0.0.2/', ['127.0.0.1']],
    ['http://11.0.0.1/', ['127.0.0.1']],
    ['http://[::1]/', ['127.0.0.1']],
    ['http://127.0.0.1/', ['::1']],
    ['http://[64:ff9b::7f00:1]/', ['127.0.0.1']],
    ['http://192.168.2.1/', ['192.168.1.0/24']],
    ['http://user@127.0.0.1/', ['127.0.0.1']],
    ['http://127.0.0.1:22/', ['127.0.0.1']],
  ])('does not open %s with %j', async (url, allowAddresses) => {
    // 11.0.0.1 is public: what is allowed adds to it and takes nothing away.
    const expected = url.includes('//11.') ? [['11.0.0.1']] : [];
    expect((await attempt(url, { allowAddresses })).connections).toEqual(expected);
  });

  it.each([
    '',
    'localhost',
    '127.1',
    '0x7f.0.0.1',
    '10.0.0.0/33',
    '10.0.0.0/',
    '10.0.0.0/8/8',
    '10.*',
    '::1%lo',
  ])('is not "%s"', (words) => {
    expect(() => createFetcher({ allowAddresses: [words] })).toThrow(
      `allowed address: expected an IP address or a CIDR range such as 127.0.0.1 or 10.0.0.0/8, but got "${words}"`,
    );
  });
});
