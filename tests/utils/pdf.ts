/** Words at a place on a page: points from the lower left corner. */
export interface PdfWords {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly text: string;
}

/** A PDF file of pages of words in Helvetica, and what it says of itself. */
export function pdfOf(
  pages: readonly (readonly PdfWords[])[],
  info: Readonly<Record<string, string>> = {},
): Buffer {
  const objects: string[] = [];
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ');
  objects.push('<< /Type /Catalog /Pages 2 0 R >>');
  objects.push(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  objects.push('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  pages.forEach((words, index) => {
    const stream = words.map(draw).join('\n');
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + index * 2} 0 R >>`,
    );
    objects.push(`<< /Length ${Buffer.byteLength(stream, 'latin1')} >>\nstream\n${stream}\nendstream`);
  });
  const fields = Object.entries(info).map(([name, value]) => `/${name} (${escape(value)})`);
  objects.push(`<< ${fields.join(' ')} >>`);
  return assemble(objects);
}

/** Words of a column, one line under another, cut where a line is full. */
export function columnOf(
  text: string,
  { x, y, size = 10, characters }: { x: number; y: number; size?: number; characters: number },
): PdfWords[] {
  const lines = text.match(new RegExp(`.{1,${characters}}(?:\\s|$)|\\S+`, 'gu')) ?? [];
  return lines.map((line, index) => ({ x, y: y - index * size * 1.2, size, text: line.trim() }));
}

function draw({ x, y, size, text }: PdfWords): string {
  return `BT /F1 ${size} Tf ${x} ${y} Td (${escape(text)}) Tj ET`;
}

function escape(text: string): string {
  return text.replace(/[\\()]/gu, '\\$&');
}

function assemble(objects: readonly string[]): Buffer {
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = Buffer.byteLength(body, 'latin1');
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const start = Buffer.byteLength(body, 'latin1');
  const size = objects.length + 1;
  body += `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}`;
  body += `trailer\n<< /Size ${size} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(body, 'latin1');
}
