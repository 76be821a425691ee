import { OfflinePage } from "../../client/offline-page.ts";
import { offlineStrings } from "../../words/en/offline.ts";

new OfflinePage(offlineStrings).attach();
