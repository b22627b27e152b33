/** Which ports may be asked. */

/** Ports above 1023 where another protocol listens that a request could be smuggled into; after the Fetch standard's list. */
const OTHER_PROTOCOLS: ReadonlySet<number> = new Set([
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697,
  10080,
]);

/** True for 80, 443 and every port from 1024 up that is not known to be another protocol's. */
export function isWebPort(port: number): boolean {
  if (port === 80 || port === 443) return true;
  return port >= 1024 && !OTHER_PROTOCOLS.has(port);
}
