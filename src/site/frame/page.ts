import "../security/trusted-types.ts";
import { addCopyButtons } from "../dom/copy.ts";
import { keepVisited } from "../offline/browser/keep-visited.ts";
import { attachRunButtons } from "../playground/browser/run-buttons.ts";
import { attachSearchBoxes } from "../search/browser/search-box.ts";
import { attachThemeButton } from "./theme.ts";

attachThemeButton();
attachSearchBoxes();
addCopyButtons(document);
attachRunButtons();
keepVisited();
