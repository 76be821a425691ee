import { speak } from "../spoken.ts";
import { programWords } from "./programs.ts";

speak(programWords, { playground: async () => (await import("./playground.ts")).playgroundWords });
