import type { PageWords } from "../en/pages.ts";
import { grouped } from "./numbers.ts";

/** The words of single pages, Simplified Chinese. */
export const pageWords: PageWords = {
  home: {
    description:
      "粘贴容器运行时的一条报错或整份日志，查看原因、涉及的版本和解决办法，全部在真实的 runc 和 crun 版本上复现过。",
    heading: "这个容器报错是什么意思？",
    lead: "Crunbook 告诉你原因、涉及的版本和解决办法：每个报错都在真实的 runc 和 crun 版本上复现过。",
    figures: "Crunbook 的数字",
    explained: "个报错有解释",
    releasesOf: (runtimes) => `个 ${runtimes.join(" 和 ")} 版本在实验环境里`,
    replayed: "份可重放的复现记录",
    known: "条已知消息",
    about: "靠复现，不靠记忆",
    aboutText:
      "每篇文章都有示例作证：一组命令，由真实版本在小型虚拟机里运行。只要有一条命令打印的内容与文章不符，构建就会失败。[工作原理](howItWorks)",
    on: (releases) => `${releases}：[完整记录](issue)`,
    ways: "从哪里开始",
    outage: "正在排查故障",
    outageText:
      "在上面粘贴报错或整份日志。也可以[按版本](runtimes)、[退出码](exitCodes)、[errno](errnos)或[解决位置](layers)查找。",
    learn: "想了解容器怎样启动",
    learnText: "[概念](concepts)讲解许多报错背后的规则。在[演练场](play)里，用真实的运行时把容器弄坏再修好。",
    maintain: "维护运行时",
    maintainText:
      "运行时之间、版本之间[有哪些差异](differences)，它们能打印的[每条消息](messages)，还有[实验环境](lab)。",
    take: "补充你知道的",
    takeText: "[贡献](contribute)一篇文章：一段文字，加上一个证明它的示例。",
    newest: "新文章",
    widespread: "涉及版本最多",
    all: (count) => `全部 ${grouped(count)} 个报错`,
  },
  issueList: {
    description: "Crunbook 解释的全部容器运行时报错。",
    lead: (count) => `共 ${grouped(count)} 个报错，每个都有报错原文、涉及的版本和解决办法。`,
  },
  issue: {
    alsoIn: (layers) => `在其他位置：${layers}`,
    moreWordings: (count) => `另有 ${grouped(count)} 种写法`,
    notReproduced: (why) => `没有在这里复现：${why}`,
    recorded: "在[实验环境](lab)里用真实版本录制，本站每次完整检查都会重放。",
    mark: "这样标记",
    marked: "的行与上一组不同。",
    published: "发布于 ",
    source: "出处",
    newer: "[英文原文](english)有更新，这篇译文还没有跟上。",
  },
  proof: {
    verified: (engines, kernels, releases, transcripts) =>
      `用 ${engines}、${kernels} 验证：${grouped(releases)} 个版本，${grouped(transcripts)} 种不同的记录。`,
    unrecorded: "这个示例没有复现记录。",
    unlike: (lines, group) => `与 ${group} 相差 ${grouped(lines)} 行`,
    gone: (lines) => `上一组有 ${grouped(lines)} 行在这里没有打印`,
    fromBase: "与基础 bundle 不同的部分",
    steps: "步骤",
    fromConfig: "与 config.json 不同的部分",
  },
  bundle: {
    title: "Bundle",
    about:
      "一个 OCI bundle，含根文件系统和各个步骤。解压后在它的目录里运行 `runc run demo` 或 `crun run demo`。",
    download: (file) => `下载 ${file}`,
    parts: "它的各个部分，以及把它们组成 bundle 的命令：",
  },
  area: {
    description: "按系统的组成部分列出容器运行时报错。",
    lead: "按内核功能或系统组成部分分类的报错。",
    oneDescription: (area) => `与${spaced(area)}有关的容器运行时报错。`,
    oneLead: (count) => `这一类有 ${grouped(count)} 个报错。`,
  },
  layer: {
    description: "按可以解决问题的位置列出容器运行时报错。",
    lead: "按可以动手解决的位置分类的报错。",
    fixesIn: (layer) => `解决位置：${layer}`,
    oneDescription: (layer) => `可以在${spaced(layer)}解决的容器运行时报错。`,
    oneLead: (count) => `有 ${grouped(count)} 个报错可以在这里解决。`,
  },
  errno: {
    heading: "按 errno 浏览",
    description: "按内核返回的错误号列出容器运行时报错。",
    answered: (name) => `${name}：内核返回的错误`,
    lead: "按内核返回的错误号分类。右边是程序为它打印的文字。",
    oneDescription: (name, text) => `以 ${text}（${name}）结尾的容器运行时报错。`,
    oneLead: (count) => `有 ${grouped(count)} 个报错是内核返回了这个错误。`,
  },
  runtimeList: {
    description: "Crunbook 的每个结论都在这些容器运行时和版本上测试过。",
    lead: "这里的每个结论都在这些版本上测试过。[版本之间有哪些差异](differences)。",
    issues: (count) => `涉及 ${grouped(count)} 个报错。`,
  },
  runtime: {
    about: {
      crun: "用 C 编写的小型 OCI 运行时：Fedora 和 RHEL 上 Podman 的默认运行时，也是 CRI-O 的默认运行时。",
      runc: "OCI 的参考运行时，用 Go 编写，加入命名空间的部分用 C。Docker、containerd 和多数 Kubernetes 集群都用它启动容器。",
    },
    lead: (about) => `${about}见[代码仓库](repository)。`,
    byRelease: "各版本的报错",
    caption: (id) => `${id} 各版本的报错`,
    issue: "报错",
    without: (id) => `${id} 没有的问题`,
    releases: "实验环境里的版本",
    released: "发布日期",
    from: "来源",
    upstream: "上游",
    notes: "发布说明",
    notesOf: (release) => `${release} 的发布说明`,
  },
  releasePage: {
    description: (name) => `在 ${name} 上复现了哪些报错，逐条列出。`,
    lead: (reproduced, all) => `${grouped(all)} 个报错中，有 ${grouped(reproduced)} 个在这个版本上复现。`,
    released: "发布于 ",
    from: (distribution) => `，取自 ${distribution}。[发布说明](notes)`,
    patches: "补丁",
    patched: (name, count) =>
      `软件包是 ${name}，给这个版本打了 ${grouped(count)} 个补丁：它打印的内容不能证明上游自己的构建也这样打印。`,
    unpatched: (name) => `软件包是 ${name}，没有给这个版本打补丁。`,
    patchesUnknown: (name) => `软件包是 ${name}。补丁：未知，归档里已经没有这个源码包。`,
    patchNames: "补丁名称，按应用顺序",
    packages: "软件包",
    packagesText: "实验环境里运行的软件，精确到每个库。校验和与来源见[锁文件](lock)。",
    packagesOf: (name) => `${name} 的软件包`,
    neighbours: "相邻版本",
    older: (version) => `上一个版本：${version}`,
    newer: (version) => `下一个版本：${version}`,
  },
  packages: {
    name: "软件包",
    version: "版本",
    suite: "Debian 套件",
    source: "源码包",
    licences: "许可证",
    states: { patched: "有补丁", unpatched: "无补丁", unknown: "补丁未知" },
    ofReleases: "实际运行的软件包",
  },
  differenceList: {
    description:
      "从 runc 换到 crun、从 crun 换到 runc，或者升级一个版本，报错和退出码有哪些变化：取自复现记录。",
    lead: "同样的 bundle，同样的命令，不同的结果：换一个运行时，或者升级一个版本，实验环境记录到的差异。没有一条是手写的。",
    from: "从",
    to: "到",
    commands: "结果不同的命令",
    exits: "其中退出码不同",
    compared: "比较的示例",
  },
  difference: {
    heading: (from, to) => `从 ${from} 到 ${to}`,
    description: (from, to) => `从 ${from} 换到 ${to}，哪些报错和退出码会变：取自复现记录。`,
    none: "记录的命令结果都相同。",
    some: (commands, examples) => `${grouped(examples)} 个示例里，有 ${grouped(commands)} 条命令结果不同。`,
  },
  searchPage: {
    description: "用报错原文、现象或关键词搜索容器运行时报错。",
    runtime: "运行时",
    area: "领域",
    kind: "类别",
    kinds: { page: "文章和指南", message: "程序的消息" },
    any: "不限",
  },
};

/** A blank stands between Chinese and Latin letters, none between Chinese ones. */
function spaced(words: string): string {
  const before = /^[\w]/.test(words) ? " " : "";
  const after = /[\w]$/.test(words) ? " " : "";
  return before + words + after;
}
