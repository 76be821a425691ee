import { grouped } from "../../../answer/numbers.ts";
import type { SocialWords } from "../en/social.ts";

const number = (count: number): string => grouped(count, "zh-CN");

/** The words of cards and structured data, Simplified Chinese. */
export const socialWords: SocialWords = {
  site: "粘贴容器打印的内容，查看原因、涉及的版本，以及在 Kubernetes、Docker、Podman 或宿主机上的解决办法。",
  reproduced: (releases) => `在 ${number(releases)} 个版本上复现`,
  figures: (articles, releases, runtimes) =>
    `${number(articles)} 个报错，在 ${runtimes.join(" 和 ")} 的 ${number(releases)} 个版本上运行过`,
  behind: (articles) => `${number(articles)} 个报错背后的规则`,
  // A range has a comma of its own.
  affected: (ranges) => ranges.join("；"),
  alt: (title) => `Crunbook：${title}`,
  authors: "Crunbook 作者",
};
