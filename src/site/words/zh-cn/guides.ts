import type { GuideWords } from "../en/guides.ts";
import { grouped } from "./numbers.ts";

/** The words of the lab's page and of what frames the other guides, Simplified Chinese. */
export const guideWords: GuideWords = {
  missingPage: {
    title: "没有找到",
    description: "这个地址没有页面。",
    heading: "没有那个文件或目录",
    lead: "这个地址没有页面。报错文章的地址不会变，所以可能是链接写错了，也可能它不是本站的链接。",
    issues: "全部报错",
    home: "中文首页",
  },
  labPage: {
    description: "运行 Crunbook 全部示例的机器：内核、软件包、版本，以及它们的源代码在哪里。",
    lead: (runtimes) =>
      `所有示例都在这里运行：一台模拟的 PC，启动为它从 Debian 源代码编译的 Linux 内核，运行 Debian 软件包里的 ${runtimes.join(" 和 ")}。`,
    releases: "版本",
    image: "系统镜像",
    kernel: (release) => `Linux ${release}。`,
    imageText: (files, megabytes) =>
      `共 ${grouped(files)} 个文件，压缩后 ${megabytes} MB，每个文件的校验和都在[锁文件](lock)里。用下面的软件包构建，每次得到的结果逐位相同。`,
    packages: "其中的软件包",
    packagesText:
      "都是自由软件，原样取自 Debian。每个软件包的源代码是表中的源码包，在 Debian 仓库的同一套件里；仓库里已经被替换的版本，可以在 Debian 的 snapshot 服务里找到。",
    packagesCaption: "实验环境系统镜像里的软件包",
    tools: "用来制作它的软件包",
    toolsCaption: "用来制作实验环境系统镜像的软件包",
    none: "这份代码里没有实验环境的系统镜像。构建命令：crunbook lab build",
  },
  howItWorksPage: {
    architectures: { i386: "32 位 x86", amd64: "64 位 x86" },
    machines: (architectures, kernels) =>
      `实验环境的机器是 ${architectures.join(" 或 ")}，${kernels.length === 1 ? "只有一个内核" : `内核有 ${kernels.length} 个（Linux ${kernels.join("、")}），各用其一`}。`,
  },
  dataPage: {
    description: "Crunbook 的文章、消息目录和匹配索引，都是 JSON 文件，并公开 schema。",
  },
  contributePage: {
    description: "怎样给 Crunbook 添加一篇带证据的文章：文件、字段、步骤、录制和检查。",
    optional: "可省略",
    lifeSteps: { who: "由谁", does: "做什么" },
  },
};
