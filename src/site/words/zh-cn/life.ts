import type { LifeWords } from "../en/life.ts";

/** The words of the life of `run`, a runtime each, Simplified Chinese. */
export const lifeWords: LifeWords = {
  runc: {
    title: "runc run 的全过程，以及每条报错出自哪一步",
    actors: {
      engine: "容器引擎和它的 shim",
      runtime: "runc",
      stages: "runc init 的 stage 0 和 stage 1",
      init: "runc init 的 stage 2",
    },
    steps: {
      prepare: "解开镜像，查找要挂载的内容，写好 config.json。",
      shim: "启动 containerd-shim 或 conmon，由它调用 runc create。",
      config: "读取 config.json，选择访问 cgroup 的方式，创建自己的状态目录。",
      cgroup: "启动 runc init，把它放进容器的 cgroup。",
      join: "加入给出了路径的命名空间。",
      userns: "创建用户命名空间，让 stage 0 写它的映射表，再创建其他命名空间。",
      pids: "等待 stage 1 和 stage 2 的进程号。",
      mounts: "把 config.json 里列出的全部内容挂载到新的根目录下。",
      limits: "把限制写进 cgroup。hook：prestart、createRuntime。",
      root: "hook：createContainer。进入新的根目录，遮住 /proc 的一部分。",
      rlimits: "设置子进程的 rlimit，保存状态。",
      user: "加载 seccomp 过滤器，进入工作目录，丢弃能力，切换到容器用户。",
      lookup: "在容器里查找命令。",
      created: "容器创建完成。调用 runc start，打开关口。",
      exec: "hook：startContainer。变成要运行的程序。",
      program: "现在就是程序本身。这里打印的内容来自程序或内核。",
    },
  },
  crun: {
    title: "crun run 的全过程，以及每条报错出自哪一步",
    actors: { engine: "容器引擎和它的 shim", runtime: "crun", init: "crun 的子进程" },
    steps: {
      prepare: "解开镜像，查找要挂载的内容，写好 config.json。",
      shim: "启动 conmon 或 containerd-shim，由它调用 crun create。",
      config: "读取 config.json，复制到自己的状态目录，查看 cgroup 是哪一种。",
      rlimits: "给自己设置 rlimit，子进程会继承。",
      userns: "创建子进程，需要新的用户命名空间时一起创建，并写它的映射表。",
      join: "加入给出了路径的命名空间，创建其他命名空间。",
      cgroup: "把子进程放进容器的 cgroup，装上设备过滤程序，设好限制。",
      mounts: "把 config.json 里列出的全部内容挂载到新的根目录下。",
      hooks: "hook：prestart、createRuntime。",
      root: "hook：createContainer。进入新的根目录；如果有权限，也进入工作目录。",
      lookup: "查找命令。只有找不到时才在这里结束。",
      user: "加载 seccomp 过滤器，切换到容器用户，丢弃能力。",
      again: "之前被拒绝的，现在以容器用户的身份再试一次：命令、工作目录。",
      created: "容器创建完成。调用 crun start，打开关口。",
      exec: "hook：startContainer。变成要运行的程序。",
      program: "现在就是程序本身。这里打印的内容来自程序或内核。",
    },
  },
};
