import { numbersIn } from "../numbers.ts";

export const { grouped, sized } = numbersIn("zh-cn");
