import { offlineStrings } from "../../strings/offline/zh-cn.ts";
import { OfflinePage } from "../offline-page.ts";

new OfflinePage(offlineStrings).attach();
