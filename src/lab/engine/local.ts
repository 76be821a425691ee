import type { LocalEngine } from "./engine.ts";
import { localV86, v86Program } from "./v86/node.ts";

/** The engines that a computer may have. */
export const engines = { v86: localV86 } satisfies Record<string, LocalEngine>;
export type EngineId = keyof typeof engines;

/** What the build gives to pages, which have one engine. */
export const browserProgram = v86Program;
