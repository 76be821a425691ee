import type { Descriptions } from "./description.ts";

export const podman: Descriptions = [
  {
    repository: "https://github.com/containers/podman",
    tag: /^v(\d+\.\d+\.\d+)$/,
    since: "3.0.0",
    read: [
      "cmd/podman/{main,root}.go",
      "cmd/podman/containers/{create,exec,run,start}.go",
      "libpod/{container,container_exec,container_internal*}.go",
      "libpod/{networking_linux,networking_common,rootless_cni_linux}.go",
      "libpod/{mounts_linux,oci,oci_util,oci_conmon_linux,oci_conmon_common,runtime,runtime_ctr*,util_linux}.go",
      "libpod/define/errors.go",
      "libpod/lock/shm/*",
      "pkg/domain/infra/abi/{containers,system_linux}.go",
      "pkg/{namespaces,netns,rootless,rootlessport,seccomp,selinux}/*",
      "pkg/specgen/namespaces.go",
      "pkg/specgen/generate/*",
      "pkg/util/{utils_linux,utils_supported,mount_opts*,mountOpts*}.go",
      "cmd/rootlessport/*",
      "utils/*",
    ],
    skip: ["pkg/specgen/generate/{ports,pod_create,pause_image}.go", "pkg/**/*_{remote,tunnel}.go"],
    vendor: [
      "{github.com/containers,go.podman.io}/common/libnetwork/netavark/{exec,run,network}.go",
      "{github.com/containers,go.podman.io}/common/libnetwork/{pasta,slirp4netns}/*",
      "{github.com/containers,go.podman.io}/common/libnetwork/{cni/run,cni/network,types/define,network/interface}.go",
      "{github.com/containers,go.podman.io}/common/pkg/{apparmor,netns,umask}/*",
      "{github.com/containers,go.podman.io}/storage/types/errors.go",
      "{github.com/containers,go.podman.io}/storage/layers.go",
      "{github.com/containers,go.podman.io}/storage/drivers/overlay/{overlay,mount}.go",
      "{github.com/containers,go.podman.io}/storage/drivers/driver.go",
      "{github.com/containers,go.podman.io}/storage/pkg/chrootarchive/archive_unix.go",
      "{github.com/containers,go.podman.io}/storage/pkg/{idmap,unshare}/*",
      "{github.com/containers,go.podman.io}/storage/pkg/idtools/idtools{,_unix}.go",
    ],
  },
];
