import { offlineStrings } from "../../words/zh-cn/offline.ts";
import { OfflinePage } from "./offline-page.ts";

new OfflinePage(offlineStrings).attach();
