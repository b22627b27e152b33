/** What was missed and what is wrong in one article, with the words around it, for reading line by line. */
import type { Span } from '../../loaders/article.js';
import type { Judgement } from './judge.js';

const CONTEXT_CHARACTERS = 30;

/** One line for each miss and each wrong answer, in the order of the text within each part. */
export function listErrors(judged: Judgement): string[] {
  const { found } = judged;
  const at = (span: Span): string => showSpan(found.text, span);
  const names = new Map(found.entities.map((entity) => [entity.id, entity.name]));
  const nameOf = (id: string | null | undefined): string => names.get(id ?? '') ?? id ?? 'nobody';
  const lines = [
    ...judged.strict.missed.map((one) => `mention missed      ${one.type} ${at(one)}`),
    ...judged.strict.wrong.map((one) => `mention wrong       ${one.type} ${at(one)}`),
    ...judged.entities.missed.map((one) => `entity missed       ${one.type} ${one.name}`),
    ...judged.entities.wrong.map((one) => `entity wrong        ${one.type} ${one.name}`),
    ...judged.places.wrong.map(([one, other]) => `place wrong         ${one.name}: ${showPoint(other)}`),
    ...[judged.quotations, judged.indirect].flatMap((score) => [
      ...(score?.missed ?? []).map((one) => `quotation missed    ${one.kind} ${at(one)}`),
      ...(score?.wrong ?? []).map((one) => `quotation wrong     ${one.kind} ${at(one)}`),
      ...(score?.misattributed ?? []).map(
        ([one, other]) =>
          `speaker wrong       ${at(one)}: expected ${one.speaker?.words ?? 'nobody'}, but got ${nameOf(other.speaker?.entity)}`,
      ),
    ]),
    ...(judged.events?.missed ?? []).map((one) => `event missed        ${one.name}`),
    ...(judged.events?.wrong ?? []).map((one) => `event wrong         ${one.name}`),
    ...(judged.events?.misplaced ?? []).map(
      ([one, places]) =>
        `event misplaced     ${one.name}: expected ${one.place}, but got ${places.join(', ') || 'nowhere'}`,
    ),
    ...(judged.relationships?.missed ?? []).map(
      (one) => `relationship missed ${one.from} ${one.type} ${one.to}`,
    ),
    ...(judged.relationships?.wrong ?? []).map(
      (one) => `relationship wrong  ${nameOf(one.from)} ${one.type} ${nameOf(one.to)}`,
    ),
    ...(judged.segments?.wrong ?? []).map(
      (one) => `segment wrong       ${one.kind} got ${one.got}: ${at(one)}`,
    ),
  ];
  return [`-- ${judged.gold.id} (${lines.length})`, ...lines.map((line) => `   ${line}`)];
}

/** `…ten words before [the words] and after…`, long words cut in the middle, all on one line. */
function showSpan(text: string, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - CONTEXT_CHARACTERS), start);
  const after = text.slice(end, end + CONTEXT_CHARACTERS);
  const words = text.slice(start, end);
  const short = words.length > 90 ? `${words.slice(0, 50)} … ${words.slice(-30)}` : words;
  return `${start}: …${before}[${short}]${after}…`.replace(/\s+/gu, ' ');
}

function showPoint(
  entity: {
    name: string;
    latitude?: number | null;
    longitude?: number | null;
    countryCode?: string | null;
  } | null,
): string {
  if (entity === null) return 'not found';
  return `${entity.name} at ${entity.latitude ?? '-'}, ${entity.longitude ?? '-'} ${entity.countryCode ?? ''}`.trim();
}
