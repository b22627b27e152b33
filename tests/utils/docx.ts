import { zipOf } from './zip.js';

/** A DOCX document of paragraphs, each with the name of its style, and its core properties. */
export function docxOf(
  paragraphs: readonly (readonly [style: string | null, text: string])[],
  core: Readonly<Record<string, string>> = {},
): Buffer {
  const styles = [...new Set(paragraphs.flatMap(([style]) => style ?? []))];
  const properties = Object.entries(core).map(([name, value]) => `<${name}>${value}</${name}>`);
  return zipOf(
    { name: '[Content_Types].xml', content: CONTENT_TYPES },
    { name: '_rels/.rels', content: relationships('officeDocument', 'word/document.xml') },
    { name: 'word/_rels/document.xml.rels', content: relationships('styles', 'styles.xml') },
    { name: 'word/styles.xml', content: word('styles', styles.map(styleOf).join('')) },
    {
      name: 'word/document.xml',
      content: word('document', `<w:body>${paragraphs.map(paragraphOf).join('')}</w:body>`),
    },
    { name: 'docProps/core.xml', content: `<cp:coreProperties>${properties.join('')}</cp:coreProperties>` },
  );
}

const CONTENT_TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/></Types>`;

function relationships(kind: string, target: string): string {
  const type = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}`;
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${type}" Target="${target}"/></Relationships>`;
}

function word(root: string, inner: string): string {
  const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  return `<?xml version="1.0" encoding="UTF-8"?><w:${root} xmlns:w="${namespace}">${inner}</w:${root}>`;
}

function styleOf(style: string): string {
  return `<w:style w:type="paragraph" w:styleId="${style.replaceAll(' ', '')}"><w:name w:val="${style}"/></w:style>`;
}

function paragraphOf([style, text]: readonly [string | null, string]): string {
  const properties = style === null ? '' : `<w:pPr><w:pStyle w:val="${style.replaceAll(' ', '')}"/></w:pPr>`;
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}
