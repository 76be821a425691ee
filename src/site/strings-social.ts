import { counted } from "./strings/numbers.ts";

/** The words of cards and structured data, which other sites show of this one. */
export const socialStrings = {
  site: "Paste what your container printed: the cause, the releases that print it, and the fix for Kubernetes, Docker, Podman or the host.",
  reproduced: (releases: number) => `reproduced on ${counted(releases, "release")}`,
  figures: (articles: number, releases: number, runtimes: string[]) =>
    `${counted(articles, "error")}, run on ${counted(releases, "release")} of ${runtimes.join(" and ")}`,
  /** What the picture is, for who does not see it. */
  alt: (title: string) => `Crunbook: ${title}`,
  authors: "The Crunbook authors",
  dataset: "Errors of container runtimes",
  datasetDescription:
    "Errors that container runtimes and engines print: their wordings, causes and affected releases, and the index that finds them in a log.",
  proficiency: "Expert",
} as const;
