import type { Description } from "./description.ts";

export const runsc: Description = {
  repository: "https://github.com/google/gvisor",
  tag: /^release-(\d{8}\.\d+)$/,
  since: "20210104.0",
  daemon: true,
  read: [
    "runsc/{cgroup,cli}/*",
    "runsc/{container/container,sandbox/sandbox,sandbox/network}.go",
    "runsc/specutils/{specutils,fs,hooks,namespace}.go",
    "runsc/boot/{fs,limits,loader,vfs}.go",
    "runsc/cmd/{boot,chroot,cmd,create,delete,exec,gofer,kill,run,start}.go",
    "runsc/cmd/{sandboxsetup,util}/*",
    "pkg/shim/{,v1/}proc/{exec,init}.go",
    "pkg/shim/{runsc/runsc,v1/runsccmd/runsc}.go",
    "pkg/sentry/platform/{platform,kvm/kvm,ptrace/ptrace,systrap/systrap}.go",
  ],
};
