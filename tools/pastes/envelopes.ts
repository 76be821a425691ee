import type { Random } from "./random.ts";

/** What programs and people put round a message on its way to a paste. */
export type Envelope = { name: string; wrap: (text: string, random: Random) => string };

const time = "2026-03-04T21:08:15Z";
const chain = (text: string) =>
  `failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: ${text}`;
const docker = (text: string) => `docker: Error response from daemon: ${chain(text)}: unknown.`;
const logrus = (text: string) => `time="${time}" level=error msg=${JSON.stringify(text)}`;

export const envelopes: Envelope[] = [
  { name: "bare", wrap: (text) => text },
  { name: "docker", wrap: docker },
  { name: "logrus", wrap: logrus },
  {
    name: "logrus in a JSON log",
    wrap: (text) => JSON.stringify({ log: `${logrus(text)}\n`, stream: "stderr", time }),
  },
  {
    name: "JSON in JSON",
    wrap: (text) =>
      JSON.stringify({ line: JSON.stringify({ level: "error", msg: text, time }), app: "crun" }),
  },
  {
    name: "klog of a kubelet",
    wrap(text, random) {
      const id = random.hex(64);
      const inner = `failed to start container ${JSON.stringify(id)}: ${chain(text)}: unknown`;
      const err = `failed to "StartContainer" for "app" with RunContainerError: ${JSON.stringify(inner)}`;
      return `E0304 21:08:15.123456    1234 pod_workers.go:1301] "Error syncing pod, skipping" err=${JSON.stringify(err)} pod="shop/web-0"`;
    },
  },
  {
    name: "event of kubectl describe",
    wrap: (text) =>
      `  Warning  Failed     3s (x2 over 15s)  kubelet            Error: failed to create containerd task: ${chain(text)}: unknown`,
  },
  { name: "journald", wrap: (text) => `Mar 04 21:08:15 edge-3 crun[702]: ${text}` },
  { name: "podman", wrap: (text) => `Error: crun: ${text}: OCI runtime error` },
  {
    name: "JSON of ansible",
    wrap(text) {
      const stderr = `Error: crun: ${text}: OCI runtime error`;
      return `fatal: [edge-3]: FAILED! => ${JSON.stringify({ changed: true, cmd: ["podman", "start", "web"], rc: 126, stderr, stderr_lines: [stderr] })}`;
    },
  },
  { name: "Markdown quote", wrap: (text) => `> I get this from runc:\n> \`\`\`\n> ${text}\n> \`\`\`` },
  { name: "Markdown back-ticks", wrap: (text) => `With crun it ends in \`${text}\`, any idea?` },
  {
    name: "colours",
    wrap: (text) => `\u001b[31mERRO\u001b[0m[0000] crun: ${text.replace(/\w+/, "\u001b[1m$&\u001b[m")} `,
  },
  { name: "wrapped at blanks", wrap: (text) => wrapAtBlanks(docker(text), 80) },
  { name: "wrapped in words", wrap: (text) => docker(text).replaceAll(/.{80}(?=.)/g, "$&\n") },
  { name: "after a prompt", wrap: (text) => `root@edge-3:~# runc run demo\n${text}` },
];

function wrapAtBlanks(text: string, width: number): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line].join("\n");
}
