/** What a ZIP archive is when it is one document's parts. */

const PACKAGES: readonly (readonly [part: RegExp, what: string])[] = [
  [/^word\/document\d*\.xml$/u, 'DOCX'],
  [/^xl\/workbook\.(?:xml|bin)$/u, 'an Excel workbook, which is not supported (save it as CSV)'],
  [/^ppt\/presentation\.xml$/u, 'a PowerPoint presentation, which is not supported'],
  [/^META-INF\/container\.xml$/u, 'an EPUB book, which is not supported'],
  [/^META-INF\/manifest\.xml$/u, 'an OpenDocument file, which is not supported (save it as DOCX)'],
  [/^Index\/Document\.iwa$/u, 'a Pages document, which is not supported (save it as DOCX)'],
];

/** `DOCX`, or what the archive is and why it is not read; null for an archive of files. */
export function describePackage(names: readonly string[]): string | null {
  // An archive of somebody's folder may hold an unpacked document: a package has its list of parts at the top.
  const isPackage = names.some(
    (name) => name === '[Content_Types].xml' || name === 'mimetype' || /^(?:META-INF|Index)\//u.test(name),
  );
  if (!isPackage) return null;
  for (const [part, what] of PACKAGES) if (names.some((name) => part.test(name))) return what;
  return null;
}
