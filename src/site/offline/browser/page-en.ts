import { offlineWords } from "../../words/en/offline.ts";
import { OfflinePage } from "./offline-page.ts";

new OfflinePage(offlineWords).attach();
