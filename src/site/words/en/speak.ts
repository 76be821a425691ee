import { speak } from "../spoken.ts";
import { clientStrings } from "./programs.ts";

speak(clientStrings);
