import { numbersIn } from "../../../answer/numbers.ts";

export const { grouped, sized } = numbersIn("zh-cn");
