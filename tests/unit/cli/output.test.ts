import { spawn } from "node:child_process";
import { once } from "node:events";
import { openSync } from "node:fs";
import path from "node:path";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { repository } from "../../fixtures/repository.ts";

test.skipIf(process.platform !== "linux")(
  "output that cannot be written is one message, and exit code 3",
  async () => {
    const child = spawn(process.execPath, [path.join(repository, "bin", "crunbook.js"), "list"], {
      stdio: ["ignore", openSync("/dev/full", "w"), "pipe"],
    });
    if (!child.stderr) throw new Error("no pipe");
    const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, "exit")]);
    expect(stderr).toBe("crunbook: the output cannot be written: ENOSPC: no space left on device, write\n");
    expect(code).toBe(3);
  },
);
