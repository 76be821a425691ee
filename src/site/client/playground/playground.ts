/* What pages load of the playground, when a reader asks for it. */
import "./without-eval.ts";

export { openPlayground } from "./panel.ts";
export { carriesRun, runOf } from "./share.ts";
