import type { BrowseWords } from "../en/browse.ts";
import { grouped } from "./numbers.ts";

/** The words of the pages to browse by, Simplified Chinese. */
export const browseWords: BrowseWords = {
  browseBy: {
    label: "浏览方式",
    issues: "全部",
    areas: "领域",
    errnos: "Errno",
    exitCodes: "退出码",
    layers: "解决位置",
    runtimes: "版本",
  },
  filter: {
    label: "筛选列表",
    text: "关键词",
    release: "运行时或版本",
    every: (runtime) => `${runtime}，任意版本`,
    area: "领域",
    errno: "Errno",
    layer: "解决位置",
    any: "不限",
    clear: "显示全部",
  },
  range: {
    all: "全部",
    none: "无",
    upTo: (last) => `${last} 及以前`,
    from: (first) => `${first} 起`,
    notRun: "未运行",
  },
  jump: { affected: "受影响的版本", proof: "复现记录" },
  exitCode: {
    name: "退出码",
    description: "容器的退出码 1、125、126、127、128、137 和 255 是什么意思，由谁返回，背后是哪些报错。",
    lead: "退出码有两个来源：一是运行时，实验环境记录了它；二是上层的引擎，它常常会换成另一个。",
    issues: (count) => `${grouped(count)} 个报错`,
    heading: (code) => `退出码 ${code}`,
    oneDescription: (code) =>
      `容器的退出码 ${code} 是什么意思：哪些 runc 和 crun 版本会返回它，引擎又把它变成什么。`,
    causes: "可能的原因",
    recorded: "由运行时返回",
    recordedText:
      "在实验环境里失败的命令，打印了文章里的报错，或者什么都没打印；以及命令以这个退出码结束的版本。",
    caption: (code) => `以 ${code} 结束的命令`,
    issue: "报错",
    command: "命令",
    releases: "版本",
    notRecorded: "在实验环境里，没有哪个运行时的命令因为这里解释的报错而以这个退出码结束。",
    told: "出现在用户贴出的报错里",
    toldText: "用户贴出的报错里有这个退出码：它来自引擎或 kubelet。",
    notTold: "文章引用的报错里都没有这个退出码。",
    meanings: {
      1: "容器无法启动时，runc 和 crun 返回 1；在某些情况下，有的版本返回 255。许多程序也会返回 1，那说明容器已经启动。",
      2: "runc 和 crun 自己都不返回 2：这是容器里的程序结束时的退出码。",
      101: "主线程 panic 的 Rust 程序以 101 结束；构建或测试失败时 Cargo 也返回 101。runc 和 crun 自己都不返回 101：这是容器里的程序结束时的退出码。",
      125: "引擎自己失败，还没有可以运行的容器时，docker run 和 podman run 返回 125。",
      126: "命令存在却无法启动时，Docker 和 Podman 返回 126。它们根据运行时打印的文字得出这个数字，运行时自己返回的是别的。shell 找到命令却没有权限执行时也返回 126，那是在容器里面。",
      127: "找不到命令时，Docker 和 Podman 返回 127，依据是运行时打印的文字。shell 找不到命令时也返回 127，那是在容器里面。",
      128: "在 Kubernetes 里，容器无法启动时，无论运行时返回什么，containerd 都报告 128，原因是 StartError。",
      137: "128 + 9：程序被 SIGKILL 结束。常见的是内核在内存达到上限时发出，但有权限的人都可以发。",
      143: "128 + 15：程序被 SIGTERM 结束，引擎用这个信号请容器停止。",
      255: "exec 失败时，许多 runc 和 crun 版本返回 255；较新的 runc 在 run 执行程序的一刻失败时也返回 255。其他情况返回 1。",
    },
    sources: "来源",
  },
};
