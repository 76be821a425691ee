import { emitterNames } from "../../../schema/emitters.ts";
import { layerTitles } from "../../../schema/layers.ts";
import type { ProgramWords } from "../en/programs.ts";
import { grouped, sized } from "./numbers.ts";
import { pasteWords } from "./paste.ts";

/** The words that the programs of a page say, Simplified Chinese. */
export const programWords: ProgramWords = {
  sharedWords: "其他问题也会打印这句话",
  confirm: "确认是不是这个问题",
  fixIn: "解决位置",
  fixInGap: "：",
  copy: "复制",
  copied: "已复制",
  play: {
    opening: "正在加载演练场……",
    openFailed: "演练场加载失败，请检查网络连接。",
    damagedLink: "这个链接不完整：途中被截断或改动过。请让对方重新发送。",
    unknownExample: "这个链接指向的示例已经不存在。",
    unknownRelease: (asked, opened) =>
      `这个链接指向 ${asked}，本站没有这个示例在该版本上的记录。现在打开的是 ${opened}。`,
  },
  download: {
    loading: "正在加载各个部分",
    done: (file) => `${file} 已组装完成，可以在下载内容中找到。`,
    failures: {
      "cut-off": "有一部分未能完整加载。网络连接是否正常？",
      damaged:
        "有一部分与发布的不一致：校验和不同。可能被代理或缓存改动过，也可能网站刚刚更新，请重新加载本页。",
      broken: "无法组装 bundle：这是我们的问题。可以用下面的各个部分手动解压。",
    },
  },
  suggestions: "搜索建议",
  searchFailed: "搜索索引加载失败，请检查网络连接。",
  nothingFound: "没有找到。",
  someWords: (found) => `没有内容包含全部词语。部分匹配：${found}。`,
  results: (count) => `${grouped(count)} 条结果`,
  shownOf: (shown, all) => `${grouped(all)} 个报错中的 ${grouped(shown)} 个`,
  lines: (count) => `${grouped(count)} 行`,
  grouped,
  sized,
  comma: "，",
  colon: "：",
  space: "",
  andMore: (list, count) => `${list}，另有 ${count} 个`,
  inEnglish: "（英文）",
  layerTitles: { ...layerTitles, image: "容器镜像", host: "宿主机" },
  emitterNames: {
    ...emitterNames,
    "nvidia-container-toolkit": "NVIDIA 容器工具包",
    programs: "其他程序",
    go: "Go 标准库",
    shadow: "shadow（newuidmap、newgidmap）",
    runsc: "runsc（gVisor）",
  },
  paste: pasteWords,
};
