/**
 * The licences that a Debian copyright file names, as a hint: the names of its `License:` fields, or else the
 * common licences that it points to.
 * @returns names without repetition, sorted; empty when the file has neither
 */
export function licencesIn(copyright: string): string[] {
  const fields = [...copyright.matchAll(/^License:[ \t]*(\S[^\n]*)$/gm)].map(
    (match) => match[1]?.trim() ?? "",
  );
  const names = fields.flatMap((field) => field.split(/,?\s+(?:and|or)\s+|\s*,\s*|\s*\|\s*/i));
  const found = names.length > 0 ? names : commonLicencesIn(copyright);
  return [...new Set(found.filter((name) => /^[\w.+-]+$/.test(name)))].sort();
}

/** The files of /usr/share/common-licenses that a text points to, sorted. */
export function commonLicencesIn(copyright: string): string[] {
  const pointers = copyright.matchAll(/\/usr\/share\/common-licenses\/([A-Za-z]+\d?(?:-[\d.]*\d)?)/g);
  return [...new Set([...pointers].map((match) => match[1] ?? ""))].sort();
}
