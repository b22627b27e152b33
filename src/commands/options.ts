/** Options that several commands share. */

import { Option } from 'commander';
import { type ColumnMapping, parseColumnMapping } from '../../loaders/read/record-names.js';
import { ConfigError } from '../errors.js';

/** Reads the value of a flag such as `--limit`. Throws `ConfigError` that names the flag, unless it is `least` or more. */
export function countOf(flag: string, least = 1): (value: string) => number {
  return (value) => {
    const count = Number(value);
    if (/^\d{1,15}$/.test(value) && count >= least) return count;
    throw new ConfigError(`expected ${flag} to be a whole number of at least ${least}, but got "${value}"`);
  };
}

/** `--columns`: names of fields in CSV and JSON, as `parseColumnMapping` understands them. */
export function columnsOption(): Option {
  const meaning = 'names of fields in CSV and JSON that are not found by themselves: text=full_text,url=link';
  return new Option('--columns <mapping>', meaning).argParser(parseColumns);
}

function parseColumns(value: string): ColumnMapping {
  try {
    return parseColumnMapping(value);
  } catch (error) {
    throw new ConfigError(`--columns: ${(error as Error).message}`, { cause: error });
  }
}

/** `--concurrency`, as `createProcessor` understands it. */
export function concurrencyOption(): Option {
  const meaning =
    'documents at once, each on a thread of its own (default: as many as there are cores, at least 2); 1: no threads';
  return new Option('--concurrency <count>', meaning).argParser(countOf('--concurrency'));
}
