import { clientStrings } from "../../strings/client/zh-cn.ts";
import { speak } from "../strings.ts";

speak(clientStrings);
