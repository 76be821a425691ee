import type { Descriptions } from "./description.ts";

export const containerd: Descriptions = [
  {
    repository: "https://github.com/containerd/containerd",
    tag: /^v(\d+\.\d+\.\d+)$/,
    since: "1.4.0",
    daemon: true,
    read: [
      "{container,container_opts_unix,process,task,task_opts_unix,snapshotter_opts_unix,unpacker}.go",
      "client/{container,container_opts_unix,process,task,task_opts_unix,snapshotter_opts_unix}.go",
      "cmd/containerd-shim-runc-v2/{manager,process,runc,task}/*",
      "pkg/{process,shim,netns,seccomp,apparmor,cap,cdi,registrar}/*",
      "{runtime/v2,core/runtime/v2}/*",
      "runtime/v2/{runc,shim}/**",
      "{mount,core/mount}/{mount,mount_unix,mount_linux,mount_idmapped_*,losetup_linux}.go",
      "{oci,pkg/oci}/*",
      "{snapshots,plugins/snapshots}/overlay/**",
      "{archive,pkg/archive}/{tar,tar_unix}.go",
      "{diff/apply,core/diff/apply,core/unpack}/*",
      "{errdefs,internal/registrar,contrib/apparmor,contrib/seccomp}/*",
      "{services,plugins/services}/tasks/*",
      "{pkg,internal}/cri/{server,sbserver}/{container,sandbox}_{create,run,start,stop,exec,execsync,update_resources}*.go",
      "{pkg,internal}/cri/{server,sbserver}/{helpers*,rdt*,blockio*,instrumented_service}.go",
      "{pkg,internal}/cri/{server,sbserver}/podsandbox/{sandbox_run,helpers}*.go",
      "{pkg,internal}/cri/opts/*",
      "internal/cri/instrument/*",
    ],
    skip: ["pkg/shim/{publisher,util_unix}.go", "**/{cni_conf,checkpoint}*.go"],
    vendor: [
      "github.com/containerd/{go-runc,go-cni,errdefs}/*",
      "github.com/containerd/ttrpc/errors.go",
      "github.com/containerd/cgroups/{,v*/}{cgroup1/,cgroup2/}{cgroup,errors,manager}.go",
      "github.com/containerd/cri/pkg/server/{container,sandbox}_{create,run,start,stop,exec,execsync}*.go",
      "github.com/containerd/cri/pkg/{server/helpers*,containerd/opts/*}",
      "github.com/containernetworking/cni/libcni/*",
    ],
  },
];
