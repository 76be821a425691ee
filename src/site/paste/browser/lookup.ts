import "../../security/trusted-types.ts";
import type { Cursor } from "../../../answer/excerpt.ts";
import { pageLocale } from "../../dom/page-language.ts";
import type { Ask, Told } from "./protocol.ts";

/** The worker that answers, for one page: started when it is first needed. */
export type Lookup = {
  /** Starts it and loads the index, so that the first answer need not wait for them. */
  prepare: () => void;
  /** Asks what a text or file is; an older question is forgotten. */
  explain: (paste: string | File) => void;
  /** Forgets the question. */
  forget: () => void;
  more: (from: Cursor) => void;
  share: () => void;
};

/** @param tell hears all that is told of the newest question, and of no older one */
export function createLookup(tell: (told: Told) => void): Lookup {
  let worker: Worker | undefined;
  let turn = 0;
  const start = (): Worker => {
    const started = new Worker(new URL("./answer.worker.ts", import.meta.url), {
      type: "module",
      name: pageLocale(),
    });
    let ready = false;
    started.addEventListener("message", ({ data }: MessageEvent<Told>) => {
      ready = true;
      if (data.turn === turn) tell(data);
    });
    started.addEventListener("error", () => {
      // Its own faults it tells; before, its program did not load. A new one is started at the next attempt.
      if (ready || worker !== started) return;
      started.terminate();
      worker = undefined;
      if (turn > 0) tell({ tell: "no-index", turn });
    });
    return started;
  };
  const ask = (question: Ask): void => {
    worker ??= start();
    worker.postMessage(question);
  };
  return {
    prepare: () => {
      if (!worker) ask({ ask: "load" });
    },
    explain: (paste) => ask({ ask: "explain", turn: ++turn, paste }),
    forget: () => {
      turn++;
    },
    more: (from) => ask({ ask: "more", turn, from }),
    share: () => ask({ ask: "share", turn }),
  };
}
