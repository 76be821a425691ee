import type { EmitterId } from "../schema/message.ts";

/** One repository that an emitter's texts are read from. */
export type Description = {
  repository: string;
  /** The tags of releases; the first group is the version as the project spells it, without "v". */
  tag: RegExp;
  /** The oldest release that is read; without it, every one. */
  since?: string;
  /** Files of its own that are read, as globs (select.ts), and which of them are not. */
  read: string[];
  skip?: string[];
  /** Vendored packages whose texts reach its users, from the import path on. */
  vendor?: string[];
};

/** Where each emitter's texts come from. The releases are those of the first repository. */
export const descriptions: Partial<Record<EmitterId, Description[]>> = {
  runc: [
    {
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
        "github.com/{urfave,codegangsta}/cli/*",
        // What a user sees of a program of the device controller that does not load.
        "github.com/cilium/ebpf/{prog,syscalls}.go",
        "github.com/cilium/ebpf/link/{cgroup,link,program,raw_link,query}.go",
        "github.com/cilium/ebpf/internal/{errors,feature,version,syscall}.go",
        "github.com/cilium/ebpf/internal/sys/syscall.go",
        "github.com/syndtr/gocapability/**",
      ],
    },
  ],
};
