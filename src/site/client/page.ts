import "./trusted-types.ts";
import { addCopyButtons } from "./copy.ts";
import { attachRunButtons } from "./run-buttons.ts";
import { attachSearchBoxes } from "./search-box.ts";
import { attachThemeButton } from "./theme.ts";

attachThemeButton();
attachSearchBoxes();
addCopyButtons(document);
attachRunButtons();
