import type { SocialWords } from "../en/social.ts";
import { grouped } from "./numbers.ts";

/** The words of cards and structured data, Simplified Chinese. */
export const socialWords: SocialWords = {
  site: "粘贴容器打印的内容，查看原因、涉及的版本，以及在 Kubernetes、Docker、Podman 或宿主机上的解决办法。",
  reproduced: (releases) => `在 ${grouped(releases)} 个版本上复现`,
  figures: (articles, releases, runtimes) =>
    `${grouped(articles)} 个报错，在 ${runtimes.join(" 和 ")} 的 ${grouped(releases)} 个版本上运行过`,
  behind: (articles) => `${grouped(articles)} 个报错背后的规则`,
  // A range has a comma of its own.
  affected: (ranges) => ranges.join("；"),
  alt: (title) => `Crunbook：${title}`,
  authors: "Crunbook 作者",
};
