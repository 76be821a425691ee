import { expect, test } from "vitest";
import { sourceTitle } from "../../../../src/site/issue/source-title.ts";

test.each([
  [
    "https://github.com/containers/crun/blob/1.14.1/src/libcrun/container.c#L123",
    "containers/crun 1.14.1, src/libcrun/container.c",
  ],
  ["https://man7.org/linux/man-pages/man1/stat.1.html", "man7.org/linux/man-pages/man1/stat.1.html"],
  ["https://docs.docker.com/engine/security/", "docs.docker.com/engine/security"],
])("%s", (address, title) => {
  expect(sourceTitle(address)).toBe(title);
});
