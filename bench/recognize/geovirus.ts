/** GeoVirus: news stories on disease with their toponyms and where on earth these are. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../loaders/article.js';
import { SHARED_DIR } from '../score/sources.js';

/** A toponym in a story: UTF-16 offsets, WGS 84 degrees. */
export interface GoldToponym extends Span {
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
}

export interface Story {
  readonly text: string;
  /** In the order of the text. */
  readonly toponyms: readonly GoldToponym[];
}

export const GEOVIRUS_PATH = join(SHARED_DIR, 'data/geovirus/GeoVirus.xml');

/** The stories of the file; null when it is not there. Places without words or coordinates are empty and left out. */
export function loadGeovirus(path: string = GEOVIRUS_PATH): Story[] | null {
  return existsSync(path) ? readStories(readFileSync(path, 'utf8')) : null;
}

/** The stories of GeoVirus's XML. */
export function readStories(xml: string): Story[] {
  return [...xml.matchAll(/<article>([\s\S]*?)<\/article>/gu)].map(([, body = '']) => {
    const text = unescape(/<text>([\s\S]*?)<\/text>/u.exec(body)?.[1] ?? '');
    const toponyms = [...body.matchAll(/<location>([\s\S]*?)<\/location>/gu)]
      .flatMap(([, location = '']) => readToponym(location, text) ?? [])
      .sort((a, b) => a.start - b.start);
    return { text, toponyms };
  });
}

/** Offsets of the file count code points; a few are off by some characters, so the name is looked for close by. */
function readToponym(location: string, text: string): GoldToponym | null {
  const field = (name: string): string =>
    unescape(new RegExp(`<${name}>([^<]*)</${name}>`, 'u').exec(location)?.[1] ?? '');
  const name = field('name');
  if (name === '' || field('lat') === '') return null;
  const start = text.indexOf(name, Math.max(0, Number(field('start')) - 12));
  if (start < 0) return null;
  return {
    start,
    end: start + name.length,
    name,
    latitude: Number(field('lat')),
    longitude: Number(field('lon')),
  };
}

function unescape(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
