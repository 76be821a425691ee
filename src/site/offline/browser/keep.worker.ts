import "../../playground/browser/without-eval.ts";
import { CutOffError, DamagedError } from "../../dom/whole-file.ts";
import { Keeper } from "./keeper.ts";
import { NoSpaceError } from "./kept-file.ts";
import type { Ask, Failure, Told } from "./protocol.ts";

/* Keeps the site in this browser, beside the page: comparing checksums takes a while. The page ends it to stop it. */

async function answer(ask: Ask): Promise<void> {
  const keeper = new Keeper(ask.home);
  if (ask.ask === "look") return tell({ tell: "holds", holdings: await keeper.look() });
  if (ask.ask === "remove") {
    await keeper.remove();
    return tell({ tell: "removed", holdings: await keeper.look() });
  }
  await keeper.keep(ask.parts, (share) => tell({ tell: "loading", share }));
  tell({ tell: "kept", holdings: await keeper.look() });
}

function failureOf(error: unknown): Failure {
  const detail = error instanceof Error ? error.message : String(error);
  if (error instanceof CutOffError) return { why: "cut-off", detail };
  if (error instanceof DamagedError) return { why: "damaged", detail };
  if (error instanceof NoSpaceError) return { why: "no-space", detail };
  return { why: "broken", detail };
}

function tell(told: Told): void {
  postMessage(told);
}

addEventListener("message", ({ data }: MessageEvent<Ask>) => {
  answer(data).catch((error: unknown) => tell({ tell: "failed", failure: failureOf(error) }));
});
