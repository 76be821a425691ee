import { defaultLocale, languages } from "../schema/locale.ts";

/** A number as it is read: `1,204`. */
export function grouped(count: number, tag: string): string {
  return count.toLocaleString(tag);
}

/** A size as it is read: `10.2 MB`, `4 kB`. */
export function sized(bytes: number, tag: string): string {
  return bytes < 1e6 ? `${grouped(Math.ceil(bytes / 1e3), tag)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** An English noun with its number: `1 issue`, `2 issues`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${grouped(count, languages[defaultLocale].tag)} ${count === 1 ? noun : plural}`;
}
