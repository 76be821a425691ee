import type { OfflineWords } from "../en/offline.ts";

/** The words of the page that keeps the site for when there is no connection, Simplified Chinese. */
export const offlineWords: OfflineWords = {
  title: "离线使用 Crunbook",
  about: "把整个网站保存在这个浏览器里，安装成应用，或者下载成一个文件，带进不能上网的网络。",
  missing: "没有网络连接，你要的页面也没有保存在这台设备上。以前看过的页面仍然可以打开。",
  visited:
    "看过的页面没有网络也能打开，内容是你上次看到的样子，粘贴报错也照样能查。想要其余的页面，就保存整个网站。",
  keepTitle: "保存在浏览器里",
  what: "保存哪些内容",
  parts: {
    site: "消息列表以外的所有页面、搜索和报错查找",
    playground: "演练场：虚拟机，以及 runc 和 crun 的每个版本",
    bundles: "各个示例的 bundle，供下载。演练场也能打包它们。",
  },
  keep: "保存到这台设备",
  update: "更新已保存的内容",
  stop: "停止",
  remove: "删除已保存的内容",
  looking: "正在检查已保存的内容……",
  here: (here, total) => `${total}，已保存 ${here}`,
  whole: (total) => `${total}，已全部保存`,
  none: "这台设备上还没有保存网站。",
  kept: "选择的内容都已保存在这台设备上。",
  older: "这台设备上保存的是旧版网站。更新之前，离线时打开的就是旧版。",
  loading: "正在下载",
  stopped: "已停止。下载好的部分会保留，下次接着下载。",
  removed: "这台设备上不再保存网站的任何内容。",
  noScript: "在浏览器里保存网站需要 JavaScript，下面的打包文件不需要。",
  insecure: "浏览器只保存通过 HTTPS 打开的网站，或者本机上的网站。本页的其他功能不受影响。",
  failures: {
    "cut-off": "有文件下载失败，请检查网络连接。下载好的部分会保留，下次接着下载。",
    damaged: "有文件与发布的不一致：校验和不同。可能网站刚刚更新，请重试；也可能文件在传输途中被改动过。",
    "no-space": "浏览器的存储空间不够。请腾出空间，或者少选一些。下载好的部分会保留。",
    broken: "保存失败：可能是本站的问题，也可能是浏览器不允许在这里保存内容。",
  },
  installTitle: "安装成应用",
  install:
    "如果地址栏或浏览器菜单里有安装 Crunbook 的选项，安装后它就有自己的窗口和图标。页面和保存的内容都与浏览器里的相同。",
  archiveTitle: "下载成一个文件",
  archiveAbout:
    "整个网站，包括演练场和所有下载内容，可以用任何静态 Web 服务器放在隔离的网络里。用法见其中的 README.txt（英文）。",
  archiveSize: (size) => `${size}，SHA-256`,
};
