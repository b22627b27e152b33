/** A point with the number of people who live there. */
export interface Settled {
  readonly latitude: number;
  readonly longitude: number;
  readonly population: number;
}

/**
 * The middle of a region, from its towns alone (no borders are at hand): the mean over occupied half-degree
 * cells, so that a crowded capital does not pull the middle to itself as the mean over people would.
 */
export function centreOf(towns: readonly Settled[]): { latitude: number; longitude: number } {
  const cells = new Map<string, { latitude: number; longitude: number; count: number }>();
  for (const { latitude, longitude } of towns) {
    const key = `${Math.floor(latitude * 2)} ${Math.floor(longitude * 2)}`;
    const cell = cells.get(key) ?? { latitude: 0, longitude: 0, count: 0 };
    cells.set(key, {
      latitude: cell.latitude + latitude,
      longitude: cell.longitude + unwrap(longitude, towns[0]?.longitude ?? 0),
      count: cell.count + 1,
    });
  }
  let latitude = 0;
  let longitude = 0;
  for (const cell of cells.values()) {
    latitude += cell.latitude / cell.count;
    longitude += cell.longitude / cell.count;
  }
  return { latitude: latitude / cells.size, longitude: wrap(longitude / cells.size) };
}

/** The longitude on the same side of the date line as `near`. */
function unwrap(longitude: number, near: number): number {
  if (longitude - near > 180) return longitude - 360;
  return longitude - near < -180 ? longitude + 360 : longitude;
}

function wrap(longitude: number): number {
  return longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude;
}
