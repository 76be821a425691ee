import type { LabLock, LockedPackage } from "../../../schema/lab-lock.ts";

/** The list of everything that the image redistributes, and where the source of each part is: Markdown. */
export function sourcesText(lock: LabLock): string {
  const shipped = lock.packages.filter((locked) => locked.use !== "tool");
  const tools = lock.packages.filter((locked) => locked.use === "tool");
  return `# What the lab image is made of

Written by \`crunbook lab\`; do not edit. The image is made of Debian packages, whose files are unchanged, except for
the kernel, which is compiled from its package's source with the configuration in \`src/lab/image/build/kernel\` of
Crunbook's repository, the SELinux policy, which is compiled from its package's modules, and for the guest's own scripts
(\`src/lab/image/build/guest\` there). \`lock.json\` names every file with its digest; \`COPYRIGHT.txt\` has the
packages' copyright files in full.

The source of each package is the Debian source package of the version below. Debian's archive has it, or, once the
archive has moved on, Debian's snapshot service, which keeps every version.

${shipped.map(describe).join("\n")}

## Run to make it

These left nothing of themselves in the image.

${tools.map((tool) => `- ${tool.name} ${tool.version} (${tool.suite}, ${tool.architecture})`).join("\n")}
`;
}

function describe(locked: LockedPackage): string {
  const { name, version, suite, architecture, source, builtUsing } = locked;
  const licences = locked.licences.length > 0 ? locked.licences.join(", ") : "see COPYRIGHT.txt";
  const sentences = [
    `**${name} ${version}** (${suite}, ${architecture}).`,
    `Source: Debian source package ${source.name}, version ${source.version}, from the Debian archive or its snapshot service.`,
  ];
  if (builtUsing.length > 0) {
    const others = builtUsing.map((other) => `${other.name} ${other.version}`).join(", ");
    sentences.push(`Compiled into it, from the same places: ${others}.`);
  }
  return `- ${sentences.join(" ")} Licences named: ${licences}.`;
}
