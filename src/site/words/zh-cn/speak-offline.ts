import { speakOffline } from "../spoken.ts";
import { offlineWords } from "./offline.ts";

speakOffline(offlineWords);
