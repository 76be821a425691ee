import { readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { bundleTar } from "../../src/lab/example/bundle.ts";
import { exampleFiles } from "../../src/lab/example/files.ts";
import { loadExamples } from "../../src/lab/example/load.ts";
import { runExample } from "../../src/lab/example/run.ts";
import { unpack } from "../../src/lab/machine/unpack.ts";
import { openLab } from "../../src/lab/node-lab.ts";
import { formatTranscript } from "../../src/lab/recording/format.ts";
import { rootBuild } from "./builds.ts";
import { expect, test } from "./test.ts";

const project = path.resolve(import.meta.dirname, "../..");
const download = (slug: string) =>
  gunzipSync(readFileSync(path.join(rootBuild.dir, "bundles", `${slug}.tar.gz`)));

test("every download is, byte for byte, the bundle that the lab replays", async () => {
  const lab = await openLab(project);
  for (const { slug, example } of await loadExamples(project)) {
    const replayed = await bundleTar(slug, example, await exampleFiles(project, slug, example), lab.contents);
    expect(download(slug).equals(replayed), slug).toBe(true);
  }
});

for (const name of ["crun-1.28", "runc-1.4.3"]) {
  test(`a downloaded bundle runs as it is with ${name} and prints what the page shows`, async () => {
    // Twice as slow here as in a replay, whose processes run without V8's optimising compiler.
    test.setTimeout(300_000);
    const lab = await openLab(project);
    const release = lab.releases.find(({ runtime, version }) => `${runtime}-${version}` === name);
    const folder = (await loadExamples(project)).find(({ slug }) => slug === "exec-directory");
    if (!release || !folder) throw new Error("the lab or the example has changed its name");
    const { slug, steps, example, recordings } = folder;
    const machine = await lab.start(example.profile);
    await unpack(machine, await lab.releaseArchives(release));
    const request = { slug, runtime: release.runtime, steps, example };
    const printed = formatTranscript(await runExample(machine, request, download(slug), lab.facts));
    await machine.destroy();
    const recording = recordings.find(({ header }) => `${header.runtime}-${header.version}` === name);
    expect(printed).toBe(formatTranscript(recording?.steps ?? []));
  });
}
