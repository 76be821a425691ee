import { expect, test } from "vitest";
import { sourceTitle } from "../../../../src/site/issue/source-title.ts";

test.each([
  ["https://github.com/containers/crun/blob/1.14.1/src/libcrun/container.c#L123", "crun 1.14.1"],
  ["https://github.com/k3s-io/k3s/blob/0123456789012345678901234567890123456789/pkg/x.go#L1", "k3s 0123456"],
  ["https://man7.org/linux/man-pages/man1/stat.1.html", "man7.org"],
  ["https://docs.docker.com/engine/security/", "docs.docker.com"],
])("%s", (address, title) => {
  expect(sourceTitle(address)).toBe(title);
});
