import { browseWords } from "./browse.ts";
import { diagramWords } from "./diagrams.ts";
import { fieldPurposes } from "./fields.ts";
import { frameWords } from "./frame.ts";
import { guideWords } from "./guides.ts";
import { messageWords } from "./messages.ts";
import { offlineWords } from "./offline.ts";
import { pageWords } from "./pages.ts";
import { programWords } from "./programs.ts";
import { ruleWords } from "./rules.ts";
import { socialWords } from "./social.ts";

/** All that pages say, English. The prose of the guides stands in their files, articles in `content/`. */
export const all = {
  ...programWords,
  ...frameWords,
  ...pageWords,
  ...browseWords,
  ...guideWords,
  diagrams: diagramWords,
  fields: fieldPurposes,
  messages: messageWords,
  offlinePage: offlineWords,
  rules: ruleWords,
  social: socialWords,
};

/** What pages say, in whatever language: the English words say what there is to say. */
export type Words = typeof all;
