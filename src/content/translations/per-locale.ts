import type { z } from "zod";
import { collectErrors } from "../../errors/collect.ts";
import { readJsonIfThere } from "../../files/json.ts";
import type { Locale } from "../../schema/locale.ts";

/** Something that languages have, by language; one that has none is not in it. */
export type PerLocale<T> = ReadonlyMap<Locale, T>;

/**
 * Reads a JSON file of each of these languages, where there is one.
 * @param fileOf where a language's file stands, from the root
 * @throws UserError listing every problem of every file
 */
export async function loadPerLocale<S extends z.ZodType>(
  root: string,
  locales: readonly Locale[],
  fileOf: (locale: Locale) => string,
  schema: S,
): Promise<PerLocale<z.output<S>>> {
  const loaded = await collectErrors(
    locales.map(async (locale) => ({ locale, value: await readJsonIfThere(root, fileOf(locale), schema) })),
  );
  return new Map(loaded.flatMap(({ locale, value }) => (value === undefined ? [] : [[locale, value]])));
}
