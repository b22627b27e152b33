/** Time zones as news pages write them. */

/** Minutes east of UTC. "IST" is left out: it is India, Israel and Ireland. */
const OFFSETS_MINUTES: Readonly<Record<string, number>> = {
  Z: 0,
  UTC: 0,
  GMT: 0,
  WET: 0,
  BST: 60,
  WEST: 60,
  CET: 60,
  WAT: 60,
  CEST: 120,
  EET: 120,
  SAST: 120,
  CAT: 120,
  EEST: 180,
  MSK: 180,
  TRT: 180,
  EAT: 180,
  AST: -240,
  ADT: -180,
  EST: -300,
  EDT: -240,
  CDT: -300,
  CST: -360,
  MDT: -360,
  MST: -420,
  PDT: -420,
  PST: -480,
  AKST: -540,
  HST: -600,
  PKT: 300,
  HKT: 480,
  SGT: 480,
  AWST: 480,
  JST: 540,
  KST: 540,
  AEST: 600,
  AEDT: 660,
  ACST: 570,
  NZST: 720,
  NZDT: 780,
};

/** Names that mean summer or winter time by the day. */
const REGIONS: Readonly<Record<string, string>> = {
  ET: 'America/New_York',
  CT: 'America/Chicago',
  MT: 'America/Denver',
  PT: 'America/Los_Angeles',
  AET: 'Australia/Sydney',
};

/**
 * Minutes east of UTC for `+01:00`, `-0500`, `GMT`, `BST`, `ET` and the like at a wall-clock time given as if it were
 * UTC (milliseconds). Null when the words name no zone, or one that has several meanings.
 */
export function zoneOffsetMinutes(zone: string, wallClockMs: number): number | null {
  const name = zone.trim().toUpperCase();
  const numeric = /^(?:UTC|GMT)?\s?([+-])(\d{1,2})(?::?(\d{2}))?$/u.exec(name);
  if (numeric) {
    const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0);
    return minutes > 14 * 60 ? null : numeric[1] === '-' ? -minutes : minutes;
  }
  const region = REGIONS[name];
  return region === undefined ? (OFFSETS_MINUTES[name] ?? null) : regionOffset(region, wallClockMs);
}

function regionOffset(timeZone: string, wallClockMs: number): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).formatToParts(
    wallClockMs,
  );
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  const match = /([+-])(\d{2}):(\d{2})/u.exec(name);
  return match ? (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3])) : 0;
}
