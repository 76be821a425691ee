import type { MessageWords } from "../en/messages.ts";
import { grouped } from "./numbers.ts";

/** The words of the pages of messages, Simplified Chinese. */
export const messageWords: MessageWords = {
  title: "各程序的消息",
  description: (messages, programs) =>
    `容器运行时、引擎以及它们调用的程序能打印的 ${grouped(messages)} 条消息，从 ${grouped(programs)} 个程序的源码里逐版本读出。`,
  lead: (messages, programs) =>
    `${grouped(programs)} 个程序能打印的 ${grouped(messages)} 条消息，从每个版本的源码里读出。大多数还没有文章。要查报错，请[粘贴它](home)；版本之间的变化见[差异](differences)。`,
  program: "程序",
  count: "消息数",
  releases: "读过的版本",
  range: (first, last, count) => `${grouped(count)}，${first} – ${last}`,
  of: (program) => `${program} 的消息`,
  ofDescription: (program, count) => `${program} 能打印的 ${grouped(count)} 条消息，逐版本列出：`,
  ofLead: (program, count, releases) =>
    `${program} 能打印的 ${grouped(count)} 条消息，从 ${grouped(releases)} 个版本的[源码](repository)里读出。同样的内容也有[数据文件](data)。`,
  ofWritten: (program, count) =>
    `${program} 能打印的 ${grouped(count)} 条消息，由人阅读源码收集。所列版本是读到它的版本，别的版本里也可能有。同样的内容也有[数据文件](data)。`,
  top: "顶层目录",
  numbered: (name, at, of) => `${name}（第 ${grouped(at)} 页，共 ${grouped(of)} 页）`,
  counted: (count) => `${grouped(count)} 条消息`,
  ofPart: (program, part) => `${program} 的消息：${part}`,
  partDescription: (program, count) => `${program} 能打印的 ${grouped(count)} 条消息：`,
  partLead: (program, count) =>
    `${program} 能打印的 ${grouped(count)} 条消息，每条都有最早和最晚含有它的版本，以及打印它的函数。斜体的词代表会变的部分。`,
  neighbours: "相邻部分",
  permalink: "这条消息的链接",
  goneSince: "，更新的版本里没有",
  kinds: { error: "错误", warning: "警告", fatal: "致命错误" },
  source: (release) => `${release} 里的文件`,
  articles: "用到这句话的文章",
  examples: "复现记录",
  wraps: "记录里它包着",
  wrappedIn: "记录里包着它的",
  looking: "正在查找这条消息……",
  gone: "读过的版本里没有这条消息，或者从来没有过：它的文字可能在这里更正过。下面的列表有全部已知的消息。",
  failed: "没能加载这条消息的位置。网络是否连通？",
  changes: {
    heading: (to, from) => `${to} 新增了哪些 ${from} 没有的消息`,
    description: (to, from) => `${to} 新增的报错和警告，${from} 有而它没有的，以及改了措辞的，从源码里读出。`,
    lead: (added, gone, reworded) =>
      `新增 ${grouped(added)} 条，消失 ${grouped(gone)} 条，改了措辞 ${grouped(reworded)} 条。读自上游源码，不是运行的结果：[实验环境记录到的差异](recorded)。`,
    none: "没有消息增加或消失。",
    added: "新增",
    gone: "消失",
    reworded: "改了措辞",
    rewordedText: "同一文件的同一函数里，有一条消息与消失的一条很像。说新的取代了旧的，是从文字推断的。",
    goneText: "源码里不再有这些消息。改由别的软件包打印的消息，也可能算在这里。",
    before: "原来：",
    link: (to, from) => `${to} 有而 ${from} 没有的消息`,
    column: "新增消息",
    texts: (count) => `${grouped(count)} 条消息`,
  },
};
