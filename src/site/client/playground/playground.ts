/* What pages load of the playground, when a reader asks for it. */
export { openPlayground } from "./panel.ts";
export { carriesRun, runOf } from "./share.ts";
