import { counted } from "./numbers.ts";

/** The words of cards and structured data, English. */
export const socialWords = {
  site: "Paste what your container printed: the cause, the releases that print it, and the fix for Kubernetes, Docker, Podman or the host.",
  reproduced: (releases: number) => `reproduced on ${counted(releases, "release")}`,
  figures: (articles: number, releases: number, runtimes: string[]) =>
    `${counted(articles, "error")}, run on ${counted(releases, "release")} of ${runtimes.join(" and ")}`,
  /** Of a concept: how many articles lead back to it. */
  behind: (articles: number) => `The rule behind ${counted(articles, "error")}`,
  /** All the releases that an article is about. */
  affected: (ranges: string[]) => ranges.join(", "),
  /** What the picture is, for who does not see it. */
  alt: (title: string) => `Crunbook: ${title}`,
  authors: "The Crunbook authors",
};

export type SocialWords = typeof socialWords;
