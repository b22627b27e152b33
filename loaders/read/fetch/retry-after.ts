/** How long a server asks to be left alone. */

/**
 * Reads a Retry-After header: seconds, or a date. Milliseconds from `nowMs`, never below 0; null when there is no header
 * or it says neither.
 */
export function parseRetryAfter(header: string | null, nowMs: number): number | null {
  const words = header?.trim() ?? '';
  if (/^\d{1,9}$/u.test(words)) return Number(words) * 1000;
  const time = /[a-z]/iu.test(words) ? Date.parse(words) : Number.NaN;
  return Number.isNaN(time) ? null : Math.max(0, time - nowMs);
}
