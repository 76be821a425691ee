import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findFirefox } from "../../../tools/test/firefox.ts";
import { type Host, starts } from "../../../tools/test/programs.ts";

let folder: string;
/** A machine without Firefox, on which nothing can be installed. */
let host: Host;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "crunbook-firefox-"));
  host = { env: { PATH: path.join(folder, "bin") }, platform: "linux", root: false };
});

afterEach(() => rm(folder, { recursive: true }));

/** Puts a program on the machine. */
async function program(name: string, script = "echo 1.0"): Promise<string> {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `#!/bin/sh\n${script}\n`);
  await chmod(file, 0o755);
  return file;
}

test("Debian's Firefox comes before another, and what does not fit is passed over", async () => {
  const other = await program("bin/firefox");
  expect(await findFirefox(host, starts)).toBe(other);
  const esr = await program("bin/firefox-esr");
  expect(await findFirefox(host, starts)).toBe(esr);
  await program("bin/firefox-esr", "exit 1");
  expect(await findFirefox(host, starts)).toBe(other);
});

test("a program that starts and cannot be driven is no Firefox", async () => {
  await program("bin/firefox");
  expect(await findFirefox(host)).toBeUndefined();
});

test("CRUNBOOK_FIREFOX decides, and is refused when it cannot be driven", async () => {
  await program("bin/firefox-esr");
  const wanted = await program("elsewhere/firefox");
  const asked = { ...host, env: { ...host.env, CRUNBOOK_FIREFOX: wanted } };
  expect(await findFirefox(asked, starts)).toBe(wanted);
  await expect(findFirefox(asked)).rejects.toThrow(
    `CRUNBOOK_FIREFOX: ${wanted} is not a Firefox that can be driven here`,
  );
});

test("root on Debian gets the distribution's package; nobody else gets one", async () => {
  const log = path.join(folder, "apt.log");
  const firefox = path.join(folder, "bin", "firefox-esr");
  await program(
    "bin/apt-get",
    `echo "$*" >> ${log}
     case "$*" in *install*) printf '#!/bin/sh\\n' > ${firefox}; /bin/chmod 755 ${firefox} ;; esac`,
  );
  expect(await findFirefox(host, starts)).toBeUndefined();
  expect(await findFirefox({ ...host, root: true }, starts)).toBe(firefox);
  expect(await readFile(log, "utf8")).toMatch(/update\n.*install .*firefox-esr\n$/);
});

test("a machine whose package lists lack it goes without", async () => {
  await program("bin/apt-get", "exit 100");
  expect(await findFirefox({ ...host, root: true }, starts)).toBeUndefined();
});
