import { readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { loadExamples } from "../../src/lab/example/load.ts";
import { runExample } from "../../src/lab/example/run.ts";
import { Lab } from "../../src/lab/lab.ts";
import { formatTranscript } from "../../src/lab/recording/format.ts";
import { rootBuild } from "./builds.ts";
import { expect, test } from "./test.ts";

/** The newest release of each runtime: what a reader is most likely to run a download with. */
const releases = ["crun 1.28", "runc 1.4.3"];
const project = path.resolve(import.meta.dirname, "../..");

for (const release of releases) {
  test(`every downloaded bundle runs as it is with ${release} and prints what the page shows`, async () => {
    test.setTimeout(600_000);
    const lab = await Lab.open(project);
    const pack = lab.releases.find(({ runtime, version }) => `${runtime} ${version}` === release);
    if (!pack) throw new Error(`the lab has no ${release}`);
    for (const { slug, example, steps, recordings } of await loadExamples(project)) {
      const recording = recordings.find(({ header }) => `${header.runtime} ${header.version}` === release);
      if (!recording) continue;
      const bundle = gunzipSync(readFileSync(path.join(rootBuild.dir, "bundles", `${slug}.tar.gz`)));
      const machine = await lab.start(example.profile);
      await lab.installRelease(machine, pack);
      for (const name of example.tools) await lab.installTool(machine, name);
      const request = { slug, runtime: pack.runtime, steps, example, bundle };
      const printed = formatTranscript(await runExample(machine, request, lab.facts));
      await machine.destroy();
      expect(printed, slug).toBe(formatTranscript(recording.steps));
    }
  });
}
