import { defaultLocale } from "../schema/locale.ts";
import { numbersIn } from "./numbers.ts";

const numbers = numbersIn(defaultLocale);
export const { grouped, sized } = numbers;

/** An English noun with its number: `1 issue`, `2 issues`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return numbers.counted(count, noun, plural);
}
