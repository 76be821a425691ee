import path from "node:path";
import { type Fault, replacing } from "./fault.ts";

const chinese = "content/issues/zh-cn/exec-not-executable.mdx";
const concept = "content/concepts/en/cgroup-delegation.mdx";
const recording = "examples/exec-not-executable/recorded/crun-1.21.console";
const crun = "content/messages/crun.json";

const raw = (kind: string, what: string, file: string, plant: Fault["plant"]): Fault => ({
  kind,
  what,
  file,
  plant,
});
const removing = (kind: string, file: string): Fault =>
  raw(kind, `${path.basename(file)} removed`, file, () => undefined);
const atEnd = (kind: string, what: string, file: string, text: string): Fault =>
  raw(kind, what, file, (before) => `${before.toString().trimEnd()}\n\n${text}\n`);
const flipped = (file: string): Fault =>
  raw("lab file", `a byte of ${path.basename(file)} flipped`, file, (before) => {
    const after = Buffer.from(before);
    const middle = after.length >> 1;
    after[middle] = (after[middle] ?? 0) ^ 1;
    return after;
  });

/** Faults that break what the checks promise, each planted where it was seen or could be. */
export const invariantFaults: Fault[] = [
  ...["en", "zh-cn"].flatMap((locale) => {
    const file = `content/issues/${locale}/exec-not-executable.mdx`;
    return [
      atEnd("link", `${locale}: to a page that is not there`, file, "See [this](/issues/no-such-article/)."),
      atEnd(
        "link",
        `${locale}: to a place that is not there`,
        file,
        "See [this](/issues/exec-directory/#no-such-place).",
      ),
      atEnd(
        "link",
        `${locale}: to a place of its own that is not there`,
        file,
        "See [above](#no-such-place).",
      ),
      atEnd("link", `${locale}: a script`, file, "See [this](javascript:alert(1))."),
      atEnd(
        "link",
        `${locale}: not encrypted`,
        file,
        "See [this](http://man7.org/linux/man-pages/man2/open.2.html).",
      ),
      atEnd(
        "link",
        `${locale}: to a host that nobody listed`,
        file,
        "See [this](https://frobnicated.example/).",
      ),
      atEnd("MDX", `${locale}: an import`, file, 'import { x } from "./x.ts";'),
      atEnd("MDX", `${locale}: an export`, file, "export const x = 1;"),
      atEnd("MDX", `${locale}: a script`, file, "<script>alert(1)</script>"),
      atEnd("MDX", `${locale}: a handler`, file, '<p onclick="alert(1)">x</p>'),
      atEnd("MDX", `${locale}: an expression`, file, "{process.env.HOME}"),
      atEnd("MDX", `${locale}: an unknown component`, file, "<Fixx>x</Fixx>"),
      replacing(
        "MDX",
        `${locale}: an unknown layer`,
        file,
        /<Fix layer="[a-z-]+"/,
        '<Fix layer="frobnicator"',
      ),
      replacing(
        "MDX",
        `${locale}: a fix for another layer`,
        file,
        /<Fix layer="[a-z-]+"/,
        '<Fix layer="host"',
      ),
      raw(
        "file",
        `${locale}: a control character`,
        file,
        (before) => `${before.toString().trimEnd()}\u0007\n`,
      ),
      raw(
        "file",
        `${locale}: a bidirectional override`,
        file,
        (before) => `${before.toString().trimEnd()}\u202e\n`,
      ),
      raw("file", `${locale}: a character of no width`, file, (before) =>
        before.toString().replace("## ", "## \u200b"),
      ),
      raw("file", `${locale}: CR LF`, file, (before) => before.toString().replaceAll("\n", "\r\n")),
      raw("file", `${locale}: a byte that is no UTF-8`, file, (before) =>
        Buffer.concat([before, Buffer.from([0xff, 0x0a])]),
      ),
      raw("file", `${locale}: empty`, file, () => ""),
      atEnd("half done", `${locale}: a word to be written`, file, "TODO"),
    ];
  }),
  replacing("translation", "a command changed", chinese, /`chmod [^`]*`/, "`rm -rf /`"),
  raw("translation", "a code block changed", chinese, (before) => {
    const text = before.toString();
    return text.replace(/(```[a-z]*\n)/, (fence) => `${fence}rm -rf /\n`);
  }),
  atEnd("translation", "a command added", chinese, "运行 `rm -rf /var/lib/docker`。"),
  atEnd("translation", "a release added", chinese, "从 runc 9.9.9 开始。"),
  atEnd("translation", "a number added", chinese, "等待 4711 秒。"),
  atEnd(
    "translation",
    "a link added",
    chinese,
    "见 [手册](https://man7.org/linux/man-pages/man7/cgroups.7.html)。",
  ),
  atEnd("translation", "a section added", chinese, "## 另外\n\n文字。"),
  removing("translation", "content/issues/en/exec-not-executable.mdx"),
  replacing(
    "concept",
    "a recording that is not there",
    "content/concepts/en/life-of-runc-run.mdx",
    /release="runc-[\d.]+"/,
    'release="runc-9.9"',
  ),
  atEnd("concept", "a link to a page that is not there", concept, "See [this](/concepts/no-such/)."),
  replacing(
    "article",
    "a first release that only a patched package's recording has",
    "content/issues/en/exec-enoent-interpreter.mdx",
    /(releases: runc ≥ 1\.1\.0\n) +sources: .*\n/,
    (found) => found.replace(/ +sources: .*\n/, ""),
  ),
  replacing(
    "article",
    "a distribution's release taken for upstream's",
    "content/issues/en/exec-enoent-interpreter.mdx",
    "runc 1.0.0-rc93 as Debian 11 patches it; no upstream release",
    "runc 1.0.0-rc93",
  ),
  replacing("recording", "its output changed", recording, "it is not executable", "it is not an executable"),
  replacing("recording", "its exit code changed", recording, /\[exit (\d+)\]/, "[exit 0]"),
  replacing("recording", "its header changed", recording, /package: .*/, "package: crun 9.9-1 i386"),
  replacing("recording", "its inputs changed", recording, /inputs: [0-9a-f]{8}/, "inputs: 00000000"),
  replacing("recording", "its seal changed", recording, /seal: [0-9a-f]{8}/, "seal: 00000000"),
  raw("recording", "cut short", recording, (before) => before.subarray(0, before.length >> 1)),
  removing("recording", recording),
  removing("recording", "examples/setns-eperm/recorded/runc-1.1.15.console"),
  replacing(
    "example",
    "config.json is a list",
    "examples/exec-not-executable/config.json",
    /^\{[\s\S]*\}\s*$/,
    "[]\n",
  ),
  replacing(
    "example",
    "a shared file that is not there",
    "examples/exec-not-executable/example.json",
    /^\{/,
    '{ "shared": { "rootfs/x": "no-such-file" },',
  ),
  replacing(
    "example",
    "an unknown field",
    "examples/exec-not-executable/example.json",
    /^\{/,
    '{ "frobnicated": true,',
  ),
  replacing(
    "example",
    "a runtime that the lab lacks",
    "examples/exec-not-executable/example.json",
    /^\{/,
    '{ "runtimes": ["youki"],',
  ),
  replacing(
    "example",
    "a step changed",
    "examples/exec-not-executable/steps.sh",
    "$RUNTIME run",
    "$RUNTIME  run",
  ),
  replacing(
    "example",
    "a bundle that is no merge patch",
    "examples/exec-not-executable/bundles/noexec.json",
    /^\{[\s\S]*\}\s*$/,
    "[]\n",
  ),
  replacing(
    "example",
    "a shared file outside of _shared",
    "examples/exec-not-executable/bundles/noexec.json",
    /^\{/,
    '{ "linux": { "seccomp": { "$shared": "../exec-directory/config.json" } },',
  ),
  replacing(
    "example",
    "a tool twice",
    "examples/exec-not-executable/example.json",
    /^\{/,
    '{ "tools": ["capsh", "capsh"],',
  ),
  removing("example", "examples/exec-not-executable/steps.sh"),
  removing("example", "examples/exec-not-executable/example.json"),
  replacing(
    "catalogue",
    "a template changed",
    crun,
    '"template": "chdir `{text}`: {errno}"',
    '"template": "chdirs `{text}`: {errno}"',
  ),
  replacing("catalogue", "the first release changed", crun, '"first": "1.4"', '"first": "1.5"'),
  replacing("catalogue", "the last release changed", crun, '"last": "1.21"', '"last": "1.20"'),
  replacing(
    "catalogue",
    "a file changed",
    crun,
    /"file": "src\/libcrun\/container\.c"/,
    '"file": "src/libcrun/box.c"',
  ),
  replacing("catalogue", "a function changed", crun, /"function": "[a-z_]+"/, '"function": "frobnicate"'),
  replacing("catalogue", "a kind changed", crun, '"kind": "error"', '"kind": "warning"'),
  replacing("catalogue", "a release left out", crun, /"1\.20",\s*/, ""),
  replacing("catalogue", "another emitter's", crun, '"emitter": "crun"', '"emitter": "runc"'),
  removing("catalogue", crun),
  replacing(
    "wrapper",
    "no {cause}",
    "content/wrappers.json",
    '"pattern": "docker: {cause}"',
    '"pattern": "docker: "',
  ),
  replacing(
    "wrapper",
    "two {cause}",
    "content/wrappers.json",
    '"docker: {cause}"',
    '"docker: {cause} {cause}"',
  ),
  replacing(
    "wrapper",
    "its meaning changed",
    "content/wrappers.json",
    "The docker command failed;",
    "The docker command worked;",
  ),
  replacing(
    "wrapper",
    "its source not encrypted",
    "content/wrappers.json",
    "https://github.com/docker",
    "http://github.com/docker",
  ),
  removing("wrapper", "content/wrappers.json"),
  removing("wrapper", "content/wrappers.zh-cn.json"),
  replacing(
    "wrapper",
    "a translation left out",
    "content/wrappers.zh-cn.json",
    /\n {2}"The docker command failed[^\n]*/,
    "",
  ),
  replacing(
    "life",
    "an article left out",
    "content/life.json",
    /\n {4}"exec-format-error": \{[\s\S]*?\n {4}\},/,
    "",
  ),
  replacing("life", "an unknown step", "content/life.json", '"step": "limits"', '"step": "frobnication"'),
  replacing(
    "life",
    "words that no signature has",
    "content/life.json",
    '"/cpu.max: no such',
    '"/cpu.min: no such',
  ),
  replacing(
    "life",
    "an article that is not there",
    "content/life.json",
    '"cgroup-mount-missing"',
    '"cgroup-mount-frobnicated"',
  ),
  removing("life", "content/life.json"),
  replacing(
    "host",
    "an address in place of a name",
    "content/hosts.json",
    '"man7.org"',
    '"https://man7.org/"',
  ),
  replacing("host", "one left out", "content/hosts.json", '"man7.org"', '"man8.org"'),
  replacing(
    "keyword",
    "of an article that is not there",
    "content/issues/zh-cn/keywords.json",
    '"cgroup-mount-missing"',
    '"cgroup-mount-lost"',
  ),
  replacing(
    "runtime",
    "a release left out",
    "content/runtimes/crun.json",
    /\{\s*"version": "1\.21"[^}]*\},?\s*/,
    "",
  ),
  replacing(
    "runtime",
    "a release that the lab lacks",
    "content/runtimes/crun.json",
    '"version": "1.21"',
    '"version": "1.22"',
  ),
  removing("runtime", "content/runtimes/crun.json"),
  ...[
    "kernel/bzImage",
    "base/initrd.cpio.zst",
    "base/rootfs.tar.zst",
    "runtimes/runc-1.4.3.tar.zst",
    "libc/forky.tar.zst",
    "programs/capsh.tar.zst",
    "policy/policy.33.zst",
    "firmware/bios.bin",
  ].map((file) => flipped(`public/lab/${file}`)),
  removing("lab file", "public/lab/runtimes/crun-1.21.tar.zst"),
];
