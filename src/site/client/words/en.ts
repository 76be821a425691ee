import { clientStrings } from "../../strings/client/en.ts";
import { speak } from "../strings.ts";

speak(clientStrings);
