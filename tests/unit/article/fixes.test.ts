import { expect, test } from "vitest";
import type { Block } from "../../../src/article/blocks.ts";
import { fixesIn } from "../../../src/article/fixes.ts";

const fix = (layer: "docker" | "podman" | "host"): Block => ({ kind: "fix", layer, blocks: [] });
const body: Block[] = [
  { kind: "paragraph", text: [] },
  fix("docker"),
  fix("host"),
  fix("podman"),
  fix("docker"),
];
const layersOf = (...order: Parameters<typeof fixesIn>[1]) => fixesIn(body, order).map(({ layer }) => layer);

test("an article's fixes come in the order of the layers that are given, others last, two of one stay in order", () => {
  expect(layersOf("podman", "host", "docker")).toEqual(["podman", "host", "docker", "docker"]);
  expect(layersOf("podman")).toEqual(["podman", "docker", "host", "docker"]);
  expect(layersOf()).toEqual(["docker", "host", "podman", "docker"]);
});
