import { addCopyButtons } from "./copy.ts";
import { attachSearchBoxes } from "./search-box.ts";
import { attachThemeButton } from "./theme.ts";

attachThemeButton();
attachSearchBoxes();
addCopyButtons(document);
