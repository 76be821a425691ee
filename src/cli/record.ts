import { Command, Option } from "commander";
import { visible } from "../answer/visible.ts";
import { UserError } from "../errors/user-error.ts";
import { releasesOf } from "../lab/image/contents.ts";
import { labFolder, readLock } from "../lab/image/image.ts";
import { engineIds } from "../lab/replay/engines.ts";
import type { Result } from "../lab/replay/job.ts";
import { record } from "../lab/replay/replay.ts";
import { countStates } from "../lab/replay/report.ts";
import { groupSeen, sightOf, tellSeen } from "../lab/replay/seen.ts";
import { projectRoot } from "../root.ts";
import { exitCodes } from "./exit-codes.ts";
import { replay, type Selected, selection } from "./replaying.ts";
import { watchExample } from "./watch.ts";

/** `crunbook record`: replays examples and writes what they print. */
export function recordCommand(): Command {
  return selection(new Command("record"))
    .addOption(
      new Option(
        "--engine <name>",
        "what runs the machines: auto is the fastest that is there (default: the one that everybody has)",
      ).choices([...engineIds, "auto"]),
    )
    .option(
      "--watch",
      "replay one example whenever its files change, on the newest release of each runtime (or those of --runtime), and tell what changed; writes nothing",
    )
    .addHelpText(
      "after",
      `
It tells what it saw, each transcript once with the releases that print it; ✗ marks a step that fails. A step may take
30 seconds, or as long as "stepTimeout" in example.json says.

Exit codes: 0 recorded, 1 something could not be replayed, 2 wrong usage, 130 interrupted; --watch ends with Ctrl-C, and 0.`,
    )
    .action(async (options: Selected & { watch?: true }) => {
      if (options.watch) return watch(options);
      const results = await replay(record, options, false, ({ state }) => inWords[state]);
      if (!results) return;
      const releases = releasesOf(await readLock(labFolder(projectRoot)));
      process.stdout.write(`${visible(tellSeen(groupSeen(results.map(sightOf)), releases))}\n`);
      const counts = countStates(results);
      process.stdout.write(
        `${counts.verified} unchanged, ${counts.drifted} changed, ${counts.unrecorded} new, ${counts.failed} failed, ${counts["not-run"]} not run\n`,
      );
      process.exitCode = counts.failed > 0 ? exitCodes.failed : exitCodes.ok;
    });
}

/** What comes of a recording, as its author sees it: nothing has drifted. */
const inWords: Record<Result["state"], string> = {
  verified: "unchanged",
  drifted: "changed",
  unrecorded: "new",
  failed: "failed",
  "not-run": "not run",
};

/** @throws UserError when not exactly one example is named */
async function watch({ only = [], runtime, machines, engine }: Selected): Promise<void> {
  const [slug, ...more] = only;
  if (slug === undefined || more.length > 0)
    throw new UserError(
      "--watch looks at one example. Name it: crunbook record --watch --only exec-not-found",
    );
  await watchExample({ root: projectRoot, slug, runtimes: runtime, machines, engine });
}
