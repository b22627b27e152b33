/** trafilatura, the Python library that most people compare with; left out where Python does not have it. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** What one run over a folder gave. */
export interface TrafilaturaRun {
  readonly version: string;
  /** Text by page. */
  readonly texts: ReadonlyMap<string, string>;
  readonly seconds: number;
  readonly peakMegabytes: number;
}

/** Reads, extracts and times each page in one process; the time is that of extraction alone. */
const SCRIPT = `
import json, os, resource, sys, time
import trafilatura
folder, texts, seconds = sys.argv[1], {}, 0.0
for name in json.load(sys.stdin):
    html = open(os.path.join(folder, name, 'source.html'), encoding='utf-8', errors='replace').read()
    start = time.process_time()
    texts[name] = trafilatura.extract(html, include_comments=False) or ''
    seconds += time.process_time() - start
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({'version': trafilatura.__version__, 'texts': texts, 'seconds': seconds, 'peak': peak}))
`;

const MAX_OUTPUT_BYTES = 1 << 28;

/** Runs it over pages of a folder; null when this Python does not have it. */
export function runTrafilatura(
  folder: string,
  names: readonly string[],
  python = 'python3',
): TrafilaturaRun | null {
  try {
    execFileSync(python, ['-c', 'import trafilatura'], { stdio: 'ignore' });
  } catch {
    return null;
  }
  const output = execFileSync(python, ['-c', SCRIPT, join(folder)], {
    input: JSON.stringify(names),
    encoding: 'utf8',
    maxBuffer: MAX_OUTPUT_BYTES,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const { version, texts, seconds, peak } = JSON.parse(output) as {
    version: string;
    texts: Record<string, string>;
    seconds: number;
    peak: number;
  };
  return { version, texts: new Map(Object.entries(texts)), seconds, peakMegabytes: peak };
}
