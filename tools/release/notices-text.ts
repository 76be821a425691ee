import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { UserError } from "../../src/errors/user-error.ts";

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    // A workspace stands there as a link, without a version: it is part of this repository.
    z.object({ version: z.string().optional(), license: z.string().optional() }),
  ),
});

/** npm packages of which code stands on the published site, with their licence's file. */
const published = [{ name: "pagefind", licence: "LICENSE/LICENSE" }];

const intro = `# Third-party notices

Written by \`npm run notices\`; do not edit. Crunbook itself is under the Apache License 2.0 (LICENSE).

## In this repository, and on the site that is built from it

- **The lab's image** (\`public/lab/\`; its root file system is also in the bundles that the site offers): the Linux
  kernel, runc, crun, busybox, tar, capsh, their libraries, the SELinux reference policy and the SeaBIOS firmware
  (LGPL), unchanged, from Debian packages. \`public/lab/SOURCES.md\` names each package with its version, its licences
  and where its source is; \`public/lab/COPYRIGHT.txt\` has their copyright files in full.
- **Seccomp profiles** (\`examples/_shared/seccomp/\`), in the form that the engine hands to the runtime on x86:
  - \`moby-20.10.24.json\`: the default profile of moby 20.10.24. Apache License 2.0. Docker, Copyright 2012-2017
    Docker, Inc. This product includes software developed at Docker, Inc.
  - \`containers-common-0.50.1.json\` and \`containers-common-0.62.2.json\`: the default profiles of containers/common
    0.50.1 and 0.62.2. Apache License 2.0. Copyright of the containers/common authors.
`;

/**
 * The notices for what Crunbook is made with.
 * @param root the project's root, with its packages installed
 * @throws UserError when a package names no licence
 */
export async function thirdPartyNotices(root: string): Promise<string> {
  const lock = lockSchema.parse(JSON.parse(await readFile(path.join(root, "package-lock.json"), "utf8")));
  const texts = await Promise.all(
    published.map(async ({ name, licence }) => {
      const version = lock.packages[`node_modules/${name}`]?.version ?? "";
      const text = await readFile(path.join(root, "node_modules", name, licence), "utf8");
      return `- **${name} ${version}**, whose search program and index stand on the site:\n\n${quote(text)}`;
    }),
  );
  return [
    intro,
    `${texts.join("\n")}\n`,
    "## npm packages that Crunbook is built, tested and run with\n",
    "They are not part of this repository: `npm ci` installs them, each with its licence. The lab's machines are v86's.\n",
    `${byLicence(lock).join("\n")}\n`,
  ].join("\n");
}

/** One line a licence, with all packages under it. */
function byLicence({ packages }: z.infer<typeof lockSchema>): string[] {
  const groups = new Map<string, Set<string>>();
  for (const [place, { version, license }] of Object.entries(packages)) {
    if (version === undefined || !place.includes("node_modules/")) continue;
    const name = place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);
    if (license === undefined) {
      throw new UserError(`package-lock.json: ${name} ${version} names no licence. Do without it.`);
    }
    groups.set(license, (groups.get(license) ?? new Set()).add(`${name} ${version}`));
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([license, names]) => `- **${license}**: ${[...names].sort().join(", ")}`);
}

function quote(text: string): string {
  return text
    .trim()
    .split("\n")
    .map((line) => `  > ${line}`.trimEnd())
    .join("\n");
}
