/** What commands that fetch have in common. */

import { Option, type Command } from 'commander';
import type { Fetcher } from '../../loaders/read/fetch/fetcher.js';

/** The flags of {@link addFetchOptions}. */
export interface FetchFlags {
  /** Addresses or CIDR ranges that may be asked though they are not public. */
  readonly allowAddress?: readonly string[];
  /** Where the operator can be reached. */
  readonly contact?: string;
}

/** A fetcher that is made when the first address is asked for. */
export interface LazyFetcher {
  /** Throws `ConfigError` when a flag is wrong. */
  open(): Promise<Fetcher>;
  dispose(): Promise<void>;
}

/** Adds the flags that say how addresses are asked. */
export function addFetchOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--allow-address <address>',
        'let this address or range (10.0.0.0/8) be asked, though it is not public; may be repeated',
      ).argParser(collect),
    )
    .option('--contact <address>', 'where you can be reached, told to the sites that are asked');
}

/** True for an argument that is an address and no path. */
export function isAddress(argument: string): boolean {
  return /^https?:\/\//i.test(argument);
}

/** Reads a flag that may be repeated. */
export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** The fetcher of one run. */
export function lazyFetcher({ allowAddress, contact }: FetchFlags): LazyFetcher {
  let opened: Promise<Fetcher> | null = null;
  const open = async () => {
    const { createFetcher } = await import('../../loaders/read/fetch/fetcher.js');
    return createFetcher({
      ...(allowAddress && { allowAddresses: allowAddress }),
      ...(contact !== undefined && { contact }),
    });
  };
  return {
    open: () => (opened ??= open()),
    dispose: async () => (await opened?.catch(() => null))?.dispose(),
  };
}
