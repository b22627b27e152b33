/** HTML that escapes whatever is put into it. */

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Markup that is safe to put into a page as it stands. */
export class Html {
  constructor(readonly text: string) {}
}

/** What may stand in a template: text is escaped, null is nothing, a list stands in a row. */
export type HtmlValue = Html | string | number | null | readonly HtmlValue[];

/** A template whose values are escaped, unless they are `Html`; lists are joined, null is nothing. */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  const rest = parts.slice(1).map((part, index) => toText(values[index] ?? null) + part);
  return new Html((parts[0] ?? '') + rest.join(''));
}

function toText(value: HtmlValue): string {
  if (value === null) return '';
  if (value instanceof Html) return value.text;
  if (Array.isArray(value)) return value.map(toText).join('');
  return String(value).replace(/[&<>"']/g, (sign) => ESCAPES[sign] as string);
}
