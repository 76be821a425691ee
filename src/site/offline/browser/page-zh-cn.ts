import { offlineWords } from "../../words/zh-cn/offline.ts";
import { OfflinePage } from "./offline-page.ts";

new OfflinePage(offlineWords).attach();
