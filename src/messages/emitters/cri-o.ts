import type { Description } from "./description.ts";

export const criO: Description = {
  repository: "https://github.com/cri-o/cri-o",
  tag: /^v(\d+\.\d+\.\d+)$/,
  since: "1.20.0",
  daemon: true,
  read: [
    "server/container_{create,start,stop,exec,execsync,update_resources}*.go",
    "server/sandbox_{run,network,stop}*.go",
    "server/{label_linux,masked_paths,naming,rootless_linux,safemount_linux,selinux,utils}.go",
    "internal/oci/{oci,oci_linux,oci_unix,runtime_oci*,runtime_vm*,container}.go",
    "internal/factory/container/*",
    "internal/lib/container_server.go",
    "internal/lib/sandbox/{namespaces,infra,builder}*.go",
    "internal/config/{apparmor,capabilities,cgmgr,device,nsmgr,ulimits}/*",
    "internal/config/seccomp/seccomp.go",
    "internal/{storage/runtime,registrar/registrar}.go",
    "pkg/{container,sandbox}/*",
    "utils/*",
  ],
  vendor: ["github.com/cri-o/ocicni/pkg/ocicni/ocicni.go"],
};
