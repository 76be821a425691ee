import { limits } from "../../../schema/limits.ts";
import type { FieldPurposes } from "../en/fields.ts";

/** What each field of an article and of an example is for, Simplified Chinese. */
export const fieldPurposes: FieldPurposes = {
  issue: {
    title: `标题。先写打印报错的程序，再写报错原文。最多 ${limits.title} 个字符。`,
    heads:
      "标题里含有示例值的部分，示例值写成带样例的占位符，例如 {path:/etc}：给出结果时会换成粘贴内容里的值。也可以写其他可以用作结果标题的报错原文。",
    summary: `用一两句话说明含义和解决办法，给赶时间的人看。最多 ${limits.summary} 个字符。`,
    symptoms: "用户看到的现象，用大家搜索时会输入的词来写。",
    signatures:
      "能认定这个问题的报错写法：带占位符的原文（pattern）、打印它的程序（by）、哪些版本打印（不是全部版本时写），以及属于哪个原因（有多个原因时写）。复现记录、引用的输出和消息目录都没有的，写出处（sources）。",
    confirm:
      "用来与容易混淆的报错区分的命令（run），以及确实是这个问题时打印的内容（prints）。每条命令都由示例的某个步骤运行，否则写出处（sources）。粘贴内容会给出的值写成 {path:/etc}；同一条命令在其他位置的写法放在 also 里。",
    pastes: "用户实际贴出来的完整报错，带容器引擎的外层包装。每一段都必须能找到这篇文章。",
    affects:
      "每个运行时受影响的版本：从哪个版本开始有问题（introduced），从哪个版本开始没有问题（fixed），上游的改动，属于哪个原因，以及还要满足什么条件（condition）。会与每份复现记录核对。",
    errno: "内核返回的错误，以报错原文或复现记录里打印的为准。",
    areas: "涉及的内核功能或系统组成部分。",
    layers: "文章在哪些位置给出解决办法。每个位置在正文里都有一节 Fix。",
    examples: "复现它的示例。",
    notReproduced: "为什么没有示例能在实验环境里演示它。代替 examples。",
    references: "上游的 issue、改动和手册页：标题和 https 地址。",
    related: "读者容易与它混淆的报错，或者有助于理解它的报错：slug 和理由。",
    concepts: "讲解背后规则的概念页。",
    published: "首次发布的日期。",
  },
  example: {
    title: "示例演示什么，写一行。",
    runtimes: "在哪些运行时上运行。不写就是实验环境里的全部运行时。",
    profile: "机器怎样启动：standard；或者 selinux，启用 SELinux 并带策略，使用宽容模式。",
    ownMachine: "如果它会改变无法还原的东西，例如 sysctl，就写 true：它的机器上不再重放别的示例。",
    racy: "如果输出取决于机器有多快，写明原因：这样的示例只在录制所用的引擎上重放。",
    needs: "整个示例对机器的要求，写法与步骤里相同。不满足就不运行这个示例。",
    shared: "bundle 要带上 examples/_shared/ 里的哪些文件，以及放到哪里。",
    programs: "容器的根文件系统要带上实验环境里的哪些程序，例如 tar。",
    tools: "步骤在容器外面调用实验环境里的哪些程序，例如 capsh。",
    modes: "files/ 里的文件如果有 git 无法保存的权限，写在这里，用八进制。",
    oddBytes:
      "files/ 里哪些文件的字节本身就是要演示的错误，例如 CR LF 换行，并说明特别在哪里。其余文件都是纯文本。",
    stepTimeout: "一个步骤最多运行多少秒。不写就是 60；录制时为 30，好让作者很快得知某个步骤不会结束。",
  },
};
