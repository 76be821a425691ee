import { OfflinePage } from "../../client/offline-page.ts";
import { offlineStrings } from "../../words/zh-cn/offline.ts";

new OfflinePage(offlineStrings).attach();
