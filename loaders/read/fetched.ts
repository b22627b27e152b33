/** What was fetched, taken apart like a file. */
import { type Unpacked, fail } from './document.js';
import { type ExpandOptions, expandUrl } from './fetch/expand-url.js';
import type { Fetcher } from './fetch/fetcher.js';
import type { FetchedItem } from './fetch/item.js';
import type { ColumnMapping } from './record-names.js';
import { unpackStream } from './unpack.js';

/** How to take apart what was fetched. */
export interface FetchedOptions extends ExpandOptions {
  /** Names fields of CSV and JSON. */
  readonly columns?: ColumnMapping | undefined;
  /** Called with the number of bytes each time that something has been fetched. */
  readonly onBytes?: ((bytes: number) => void) | undefined;
}

/** The documents behind an address: a page, each entry of a feed, each address of a sitemap, or what an archive holds. */
export async function* unpackUrl(
  url: string,
  fetcher: Fetcher,
  options: FetchedOptions = {},
): AsyncGenerator<Unpacked> {
  for await (const item of expandUrl(url, fetcher, options)) yield* unpackFetched(item, options);
}

/** The documents of one thing that was fetched. Where it was found is a hint: its own canonical address wins. */
export async function* unpackFetched(
  item: FetchedItem,
  { columns, onBytes }: FetchedOptions = {},
): AsyncGenerator<Unpacked> {
  if (!item.ok) return yield fail(item.source, item.reason);
  const { source, bytes, contentType, url, known, messages } = item;
  onBytes?.(bytes.length);
  const hints = url === null ? known : { ...known, url };
  const options = { contentType: contentType ?? undefined, hints, columns };
  for await (const unpacked of unpackStream([bytes], source, options)) {
    if (!unpacked.ok) yield unpacked;
    else {
      const { document } = unpacked;
      yield { ok: true, document: { ...document, messages: [...messages, ...document.messages] } };
    }
  }
}
