import type { Description } from "./description.ts";

export const runc: Description = {
  repository: "https://github.com/opencontainers/runc",
  tag: /^v(\d+\.\d+\.\d+(?:\.\d+)?(?:-rc\.?\d+)?)$/,
  read: ["*.go", "libcontainer/**", "internal/**", "types/**"],
  vendor: [
    "github.com/opencontainers/{cgroups,selinux,runtime-spec}/**",
    "github.com/moby/sys/**",
    "github.com/docker/docker/pkg/{mount,symlink}/*",
    "github.com/docker/go-units/*",
    "github.com/cyphar/filepath-securejoin/**",
    "cyphar.com/go-pathrs/**",
    "github.com/mrunalp/fileutils/*",
    "github.com/seccomp/libseccomp-golang/*",
    "github.com/containerd/console/*",
    "github.com/checkpoint-restore/go-criu/**",
    "github.com/coreos/go-systemd/**",
    "github.com/{urfave,codegangsta}/cli/{command,errors,flag,help,parse}.go",
    // What a user sees of a program of the device controller that does not load.
    "github.com/cilium/ebpf/{prog,syscalls}.go",
    "github.com/cilium/ebpf/link/{cgroup,link,program,raw_link,query}.go",
    "github.com/cilium/ebpf/internal/{errors,feature,version,syscall}.go",
    "github.com/cilium/ebpf/internal/sys/syscall.go",
    "github.com/syndtr/gocapability/**",
  ],
};
