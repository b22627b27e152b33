/** One record of a web archive: its headers, and its block. */
export function warcRecord(
  type: string,
  url: string | null,
  block: string | Uint8Array,
  contentType = '',
): Buffer {
  const bytes = Buffer.from(block as string);
  const headers = [
    'WARC/1.0',
    `WARC-Type: ${type}`,
    ...(url === null ? [] : [`WARC-Target-URI: ${url}`]),
    'WARC-Date: 2024-02-05T10:00:00Z',
    ...(contentType === '' ? [] : [`Content-Type: ${contentType}`]),
    `Content-Length: ${bytes.length}`,
  ];
  return Buffer.concat([Buffer.from(`${headers.join('\r\n')}\r\n\r\n`), bytes, Buffer.from('\r\n\r\n')]);
}

/** A captured answer of a server. */
export function warcResponse(
  url: string,
  body: string | Uint8Array,
  {
    status = 200,
    headers = { 'Content-Type': 'text/html; charset=utf-8' },
  }: {
    readonly status?: number;
    readonly headers?: Readonly<Record<string, string>>;
  } = {},
): Buffer {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const head = Buffer.from(`HTTP/1.1 ${status} X\r\n${lines.join('')}\r\n`);
  return warcRecord(
    'response',
    url,
    Buffer.concat([head, Buffer.from(body as string)]),
    'application/http; msgtype=response',
  );
}
