import type { MachineKind } from "../../../lab/machine/kinds.ts";
import { counted } from "./numbers.ts";

/** The words of the lab's page and of what frames the other guides, English. */
export const guideWords = {
  missingPage: {
    title: "Not found",
    description: "There is no page at this address.",
    heading: "No such file or directory",
    lead: "There is no page at this address. Addresses of issues never change, so the link had a typing error, or it is not ours.",
    issues: "All issues",
    home: "Home page",
  },
  labPage: {
    description:
      "The machine that Crunbook's examples run on: kernel, packages, versions and where their sources are.",
    lead: (runtimes: string[]) =>
      `Every example runs here: an emulated PC that boots a Linux kernel, compiled for it from Debian's source, and runs Debian's packages of ${runtimes.join(" and ")}.`,
    releases: "Releases",
    image: "The image",
    kernel: (release: string) => `Linux ${release}. `,
    imageText: (files: number, megabytes: string) =>
      `${counted(files, "file")}, ${megabytes} MB compressed, each with its checksum in the [lock](lock). Built from the packages below, it comes out the same bit for bit.`,
    packages: "Packages in it",
    packagesText:
      "Each is free software, taken from Debian as it is. The source of a package is the source package named here, in the same suite of Debian's archive; versions that the archive has replaced since are kept by Debian's snapshot service.",
    packagesCaption: "Packages in the lab image",
    tools: "Packages that it was made with",
    toolsCaption: "Packages that the lab image was made with",
    none: "This checkout has no lab image. Build it with: crunbook lab build",
  },
  /** Of the guide "How it works". */
  howItWorksPage: {
    architectures: { i386: "32-bit x86", amd64: "64-bit x86" } satisfies Record<
      MachineKind["architecture"],
      string
    >,
    /** What the lab's machines are. @param kernels series of Linux */
    machines: (architectures: string[], kernels: string[]) =>
      `The lab's machines are ${architectures.join(" or ")} with ${kernels.length === 1 ? "one kernel" : `one of ${kernels.length} kernels (Linux ${kernels.join(", ")})`}.`,
  },
  dataPage: {
    description: "Crunbook's articles, message catalogues and matcher index as JSON with published schemas.",
  },
  contributePage: {
    description:
      "How to add an article with its proof to Crunbook: the files, the fields, the steps, recording and checks.",
    /** Of a field. */
    optional: "optional",
    /** Headings of the tables of a container's life. */
    lifeSteps: { who: "Who", does: "What it does" },
  },
};

export type GuideWords = typeof guideWords;
