import "../security/trusted-types.ts";
import { addCopyButtons } from "../dom/copy.ts";
import { attachSearchBoxes } from "../search/browser/search-box.ts";
import { keepVisited } from "./offline/keep-visited.ts";
import { attachRunButtons } from "./run-buttons.ts";
import { attachThemeButton } from "./theme.ts";

attachThemeButton();
attachSearchBoxes();
addCopyButtons(document);
attachRunButtons();
keepVisited();
