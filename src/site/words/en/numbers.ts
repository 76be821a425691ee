import { numbersIn } from "../numbers.ts";

const numbers = numbersIn("en");
export const { grouped, sized } = numbers;

/** An English noun with its number: `1 issue`, `2 issues`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return numbers.counted(count, noun, plural);
}
