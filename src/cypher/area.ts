/** Conditions that a place lies in an area of the globe. */

import { UserInputError } from '../errors.js';
import { expectBetween } from './compile/page.js';
import type { Scope } from './compile/scope.js';

const EARTH_RADIUS_KM = 6_371.0088; // mean radius, IUGG
const HALF_CIRCUMFERENCE_KM = Math.PI * EARTH_RADIUS_KM;

/** A circle: WGS 84 degrees and its radius. */
export interface Circle {
  readonly latitude: number;
  readonly longitude: number;
  readonly km: number;
}

/** A box between two parallels and two meridians, in WGS 84 degrees; `west` above `east` crosses the antimeridian. */
export interface Box {
  readonly south: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
}

/**
 * The place in `node` lies in the circle and in the box, where they are given. A place without coordinates lies in none.
 * Throws `UserInputError` when a number is out of range.
 */
export function inArea(
  scope: Scope,
  node: string,
  near: Circle | null | undefined,
  bbox: Box | null | undefined,
): readonly string[] {
  return [
    ...(bbox == null ? [] : inBox(scope, node, checkedBox(bbox))),
    ...(near == null ? [] : inCircle(scope, node, checkedCircle(near))),
  ];
}

function checkedBox(box: Box): Box {
  expectBetween('bbox(south:)', box.south, -90, 90);
  expectBetween('bbox(north:)', box.north, -90, 90);
  expectBetween('bbox(west:)', box.west, -180, 180);
  expectBetween('bbox(east:)', box.east, -180, 180);
  if (box.south <= box.north) return box;
  throw new UserInputError(`bbox: expected south to be at most north, but got ${box.south} and ${box.north}`);
}

function checkedCircle(circle: Circle): Circle {
  expectBetween('near(latitude:)', circle.latitude, -90, 90);
  expectBetween('near(longitude:)', circle.longitude, -180, 180);
  expectBetween('near(km:)', circle.km, 0, Math.ceil(HALF_CIRCUMFERENCE_KM));
  return circle;
}

function inBox(scope: Scope, node: string, { south, west, north, east }: Box): readonly string[] {
  const [from, to] = [scope.parameter(west), scope.parameter(east)];
  return [
    `${node}.latitude >= ${scope.parameter(south)}`,
    `${node}.latitude <= ${scope.parameter(north)}`,
    `(${node}.longitude >= ${from} ${west <= east ? 'AND' : 'OR'} ${node}.longitude <= ${to})`,
  ];
}

/** The box around the circle first, which an index can answer, then the distance along the great circle (haversine). */
function inCircle(scope: Scope, node: string, circle: Circle): readonly string[] {
  const latitude = `radians(${scope.parameter(circle.latitude)})`;
  const longitude = `radians(${scope.parameter(circle.longitude)})`;
  const half = (a: string, b: string) => `sin((${a} - ${b}) / 2.0)`;
  const [up, along] = [
    half(`radians(${node}.latitude)`, latitude),
    half(`radians(${node}.longitude)`, longitude),
  ];
  // Rounding may lift the sum above 1, where asin is not defined.
  const haversine = `${up} * ${up} + cos(${latitude}) * cos(radians(${node}.latitude)) * ${along} * ${along}`;
  const most = Math.sin(Math.min(circle.km / (2 * EARTH_RADIUS_KM), Math.PI / 2)) ** 2;
  return [...inBox(scope, node, boxAround(circle)), `${haversine} <= ${scope.parameter(most)}`];
}

function boxAround({ latitude, longitude, km }: Circle): Box {
  const angle = km / EARTH_RADIUS_KM;
  const degrees = (radians: number) => (radians * 180) / Math.PI;
  const [south, north] = [latitude - degrees(angle), latitude + degrees(angle)];
  const isAtPole = south <= -90 || north >= 90;
  const across = isAtPole ? 180 : degrees(Math.asin(Math.sin(angle) / Math.cos((latitude * Math.PI) / 180)));
  if (across >= 180) return { south, north, west: -180, east: 180 };
  const wrap = (value: number) => ((((value + 180) % 360) + 360) % 360) - 180;
  return { south, north, west: wrap(longitude - across), east: wrap(longitude + across) };
}
