const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text as XML 1.0 has it, in an element or in an attribute's double quotes. */
export function escapeXml(text: string): string {
  // XML 1.0 has no way to write other control characters.
  return text.replace(/[^\P{Cc}\t\n\r]/gu, "\ufffd").replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

/** The text that `escapeXml` was given. */
export function unescapeXml(text: string): string {
  const signs = Object.entries(entities);
  return text.replace(/&\w+;/g, (entity) => signs.find(([, written]) => written === entity)?.[0] ?? entity);
}
