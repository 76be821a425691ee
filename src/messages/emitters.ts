import type { EmitterId } from "../schema/message.ts";
import { helperDescriptions } from "./helpers.ts";

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
  /** Of a program that does much besides: the texts that are kept, and those that are not. */
  keep?: RegExp;
  drop?: RegExp;
  /** By a file's name, the programs it is part of whose names stand before its texts: err(3) puts them there. */
  programs?: Record<string, string[]>;
  /** What a daemon only warns of stands in its log, not before whoever runs a container: it is left out. */
  daemon?: true;
  /** Vendored packages whose texts reach its users, from the import path on. */
  vendor?: string[];
};

/** Where each emitter's texts come from. The releases are those of the first repository. */
export const descriptions: Partial<Record<EmitterId, Description[]>> = {
  ...helperDescriptions,
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
        "github.com/{urfave,codegangsta}/cli/{command,errors,flag,help,parse}.go",
        // What a user sees of a program of the device controller that does not load.
        "github.com/cilium/ebpf/{prog,syscalls}.go",
        "github.com/cilium/ebpf/link/{cgroup,link,program,raw_link,query}.go",
        "github.com/cilium/ebpf/internal/{errors,feature,version,syscall}.go",
        "github.com/cilium/ebpf/internal/sys/syscall.go",
        "github.com/syndtr/gocapability/**",
      ],
    },
  ],
  crun: [
    {
      repository: "https://github.com/containers/crun",
      tag: /^v?(\d+\.\d+(?:\.\d+){0,2})$/,
      read: ["src/**"],
      skip: ["src/libcrun/blake3/**"],
    },
  ],
  conmon: [
    {
      repository: "https://github.com/containers/conmon",
      tag: /^v(\d+\.\d+\.\d+)$/,
      read: ["src/**"],
    },
  ],
  youki: [
    {
      repository: "https://github.com/youki-dev/youki",
      tag: /^v(\d+\.\d+\.\d+)$/,
      read: ["crates/**"],
      skip: ["crates/{integration_test,test_framework}/**", "crates/*/src/{**/,}test*.rs"],
    },
  ],
  runsc: [
    {
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
    },
  ],
  containerd: [
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
  ],
  "cri-o": [
    {
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
    },
  ],
  podman: [
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
  ],
  buildah: [
    {
      repository: "https://github.com/containers/buildah",
      tag: /^v(\d+\.\d+\.\d+)$/,
      since: "1.23.0",
      read: [
        "run{,_linux,_common,_unix}.go",
        "chroot/run*.go",
        "bind/mount.go",
        "pkg/{chrootuser,overlay}/*",
        "cmd/buildah/{main,run,unshare}.go",
      ],
    },
  ],
  docker: [
    {
      repository: "https://github.com/moby/moby",
      tag: /^(?:docker-)?v(\d+\.\d+\.\d+)$/,
      since: "20.10.0",
      daemon: true,
      read: [
        "client/{client,errors,request,hijack,container_{create,start,exec}}.go",
        "cmd/docker-proxy/*",
        "{cmd/dockerd,daemon/command}/daemon.go",
        "daemon/{cdi,container,container_linux,container_operations*,create*,daemon,daemon_linux,daemon_unix}.go",
        "daemon/{devices*,errors,exec,exec_linux,kill,names,oci_linux,oci_utils,runtime_unix,seccomp_linux}.go",
        "daemon/{start*,stop,update_linux,volumes,volumes_linux,volumes_unix}.go",
        "daemon/{initlayer,names}/*",
        "{container,daemon/container}/{container,container_unix,mounts_unix,state}.go",
        "daemon/graphdriver/{driver.go,{overlay2,overlayutils,fuse-overlayfs}/*}",
        "{layer,daemon/internal/layer}/layer_store.go",
        "{libcontainerd,daemon/internal/libcontainerd}/remote/*",
        "{oci,daemon/pkg/oci}/**",
        "{runconfig,daemon/internal/runconfig}/*",
        "{volume,daemon/volume}/{mounts/{mounts,linux_parser,parser,validate},safepath/*}.go",
        "{api,daemon}/server/server.go",
        "{pkg,daemon/internal,internal}/rootless/**",
        "pkg/archive/{archive,archive_linux,copy}.go",
        "pkg/chrootarchive/*",
        "pkg/idtools/{idtools,idtools_unix}.go",
        "{libnetwork,daemon/libnetwork}/{controller*,endpoint,error,errors,network,network_unix,sandbox,sandbox_linux}.go",
        "{libnetwork,daemon/libnetwork}/{drivers/bridge,drivers/bridge/internal/iptabler,osl,portmapper}/*",
        "{libnetwork,daemon/libnetwork}/{ipam/allocator,ipams/defaultipam/allocator,ipamapi/contract}.go",
        "{libnetwork,daemon/libnetwork}/{iptables,portallocator}/*",
      ],
      skip: ["{libnetwork,daemon/libnetwork}/drivers/bridge/bridge_store.go"],
      vendor: [
        "github.com/docker/libnetwork/{controller,endpoint,error,network,network_unix,sandbox}.go",
        "github.com/docker/libnetwork/{drivers/bridge,iptables,osl,portallocator,portmapper}/*",
        "github.com/docker/libnetwork/{ipam/allocator,ipamapi/contract}.go",
        "github.com/moby/go-archive/{archive,archive_unix,archive_linux,chmod_linux,copy}.go",
        "github.com/moby/profiles/**",
        "tags.cncf.io/container-device-interface/pkg/cdi/cache.go",
      ],
    },
    {
      repository: "https://github.com/docker/cli",
      tag: /^v(\d+\.\d+\.\d+)$/,
      since: "20.10.0",
      read: [
        "cli/{cobra,error}.go",
        "cli/command/container/{create,exec,run,start,stop,hijack,utils}.go",
        "cmd/docker/docker.go",
        "opts/{mount,mount_utils}.go",
      ],
    },
  ],
};
