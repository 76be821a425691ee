import { expect, test } from "vitest";
import { inSpans, statedReleases } from "../../../src/schema/stated-releases.ts";

const runc = [
  "1.0.0-rc5",
  "1.0.0-rc90",
  "1.0.0-rc91",
  "1.0.0-rc93",
  "1.0.3",
  "1.1.0-rc.1",
  "1.1.0",
  "1.1.14",
  "1.1.15",
  "1.2.0",
  "1.2.9",
  "1.3.0",
];

test.each([
  ["runc ≥ 1.1.0", [{ from: "1.1.0" }]],
  ["runc ≤ 1.0.0-rc90", [{ to: "1.0.0-rc90" }]],
  ["runc up to 1.0.3, for a cgroupsPath", [{ to: "1.0.3" }]],
  ["runc before 1.1.0, with Docker 1.11 and 1.12", [{ to: "1.1.0-rc.1" }]],
  [
    "runc 1.0.0-rc5 to rc90 with quotation marks, rc91 to 1.0.3 without",
    [{ from: "1.0.0-rc5", to: "1.0.3" }],
  ],
  ["runc 1.0.0-rc91 to 1.2.x", [{ from: "1.0.0-rc91", to: "1.2.9" }]],
  ["runc 1.1.14 and 1.1.15", [{ from: "1.1.14", to: "1.1.15" }]],
  [
    "runc 1.1.0, 1.2.0 and ≥ 1.3.0, when a file stands there",
    [{ from: "1.1.0", to: "1.1.0" }, { from: "1.2.0", to: "1.2.0" }, { from: "1.3.0" }],
  ],
  ["runc built with Go ≥ 1.20: upstream from 1.1.15, Debian from 13", [{ from: "1.1.15" }]],
  ["runc exec of Debian 12's 1.1.14", [{ from: "1.1.14", to: "1.1.14" }]],
  ["Docker ≥ 20.10.27, 23.0.2 and 24.0.0", []],
  ["all, on a host without cgroup v2", []],
  ["crun 0.14 to 1.21", []],
])("%s", (phrase, spans) => {
  expect(statedReleases(phrase, "runc", runc)).toEqual(spans);
});

test("a release lies in a span up to its ends, and an absent end is open", () => {
  const spans = [{ to: "1.0.3" }, { from: "1.2.0", to: "1.2.9" }];
  expect(["1.0.0-rc5", "1.0.3", "1.2.0", "1.2.9"].filter((one) => !inSpans(one, spans))).toEqual([]);
  expect(["1.1.0", "1.1.15", "1.3.0"].filter((one) => inSpans(one, spans))).toEqual([]);
});
