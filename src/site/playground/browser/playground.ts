/* What pages load of the playground, when a reader asks for it. */
import "./without-eval.ts";

export { carriesRun, runOf } from "../../share/run.ts";
export { openPlayground } from "./panel.ts";
