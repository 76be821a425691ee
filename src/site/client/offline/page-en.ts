import { offlineStrings } from "../../strings/offline/en.ts";
import { OfflinePage } from "../offline-page.ts";

new OfflinePage(offlineStrings).attach();
