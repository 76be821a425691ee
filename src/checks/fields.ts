import type { Content } from "../content/content.ts";
import type { PageFile } from "../content/page.ts";

/** Every page on disk, of each kind and language, with the fields of its frontmatter. */
export function pagesOf({
  articles,
  translations,
  concepts,
  conceptTranslations,
  rules,
}: Content): { page: PageFile; fields: object }[] {
  return [
    ...articles.map((page) => ({ page, fields: page.issue })),
    ...translations.map((page) => ({ page, fields: page.translation })),
    ...concepts.map((page) => ({ page, fields: page.concept })),
    ...conceptTranslations.map((page) => ({ page, fields: page.translation })),
    ...rules.map((page) => ({ page, fields: page.rule })),
  ];
}

/** Every text in a value as JSON or YAML give it, with its path, keys of objects too. */
export function textsIn(value: unknown, path: PropertyKey[] = []): { path: PropertyKey[]; text: string }[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item: unknown, i) => textsIn(item, [...path, i]));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => [
    { path: [...path, key], text: key },
    ...textsIn(item, [...path, key]),
  ]);
}

/** Every list in a value, with its path, outer ones first. */
export function listsIn(
  value: unknown,
  path: PropertyKey[] = [],
): { path: PropertyKey[]; items: unknown[] }[] {
  if (typeof value !== "object" || value === null) return [];
  const items: unknown[] | undefined = Array.isArray(value) ? value : undefined;
  const below = items
    ? items.flatMap((item, i) => listsIn(item, [...path, i]))
    : Object.entries(value).flatMap(([key, item]) => listsIn(item, [...path, key]));
  return items ? [{ path, items }, ...below] : below;
}
