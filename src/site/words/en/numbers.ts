/** English words use the numbers that answers in English have. */
export { counted, grouped, sized } from "../../../answer/english-numbers.ts";
