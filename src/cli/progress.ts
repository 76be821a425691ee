import type { WriteStream } from "node:tty";
import { cost, type Job, jobName, type Result } from "../lab/replay/job.ts";

/** How a verification goes on: one line that changes on a terminal, one line a result elsewhere. */
export class Progress {
  readonly #out: WriteStream;
  readonly #quiet: boolean;
  #toReplay: Job[] = [];
  #done = 0;
  #costDone = 0;
  #started = 0;

  constructor(out: WriteStream, quiet: boolean) {
    this.#out = out;
    this.#quiet = quiet;
  }

  plan(toReplay: Job[]): void {
    this.#toReplay = toReplay;
    this.#started = performance.now();
    if (toReplay.length > 0) this.#line(`replaying ${toReplay.length} runs`);
  }

  start(job: Job): void {
    if (this.#out.isTTY && !this.#quiet) {
      this.#out.clearLine(0);
      this.#out.cursorTo(0);
      this.#out.write(
        `[${this.#done}/${this.#toReplay.length}] ${jobName(job)}${this.#estimate()}`.slice(
          0,
          this.#out.columns,
        ),
      );
    }
  }

  /** @param told what to call the result, where it is not by its state */
  result(result: Result, told: string = result.state): void {
    if (result.state === "verified" && !result.replayed) return;
    this.#done++;
    this.#costDone += cost(result);
    if (!this.#out.isTTY || (result.state !== "verified" && result.state !== "unrecorded")) {
      const on = result.engine === undefined ? "" : ` (${result.engine})`;
      this.#line(
        `[${this.#done}/${this.#toReplay.length}] ${told}: ${jobName(result)}${on}${whyFailed(result)}`,
      );
    }
  }

  end(): void {
    if (this.#out.isTTY && !this.#quiet) {
      this.#out.clearLine(0);
      this.#out.cursorTo(0);
    }
  }

  /** Time left, from the work done so far. */
  #estimate(): string {
    if (this.#done < 3) return "";
    const total = this.#toReplay.reduce((sum, job) => sum + cost(job), 0);
    const elapsed = (performance.now() - this.#started) / 1000;
    const left = Math.round((elapsed / this.#costDone) * (total - this.#costDone));
    return `, about ${left < 90 ? `${left} s` : `${Math.round(left / 60)} min`} left`;
  }

  #line(text: string): void {
    if (this.#quiet) return;
    this.end();
    this.#out.write(`${text}\n`);
  }
}

/** At once, since whoever waits can put it right: the first line of the reason. */
function whyFailed(result: Result): string {
  return result.state === "failed" ? `: ${result.message.split("\n", 1)[0]}` : "";
}
