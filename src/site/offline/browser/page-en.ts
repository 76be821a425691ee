import { offlineStrings } from "../../words/en/offline.ts";
import { OfflinePage } from "./offline-page.ts";

new OfflinePage(offlineStrings).attach();
