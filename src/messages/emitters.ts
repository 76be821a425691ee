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
      read: [
        "runsc/{boot,cgroup,cli,config,console,container,fsgofer,hostsettings,sandbox,specutils,starttime}/**",
        "runsc/cmd/*",
        "runsc/cmd/{sandboxsetup,sentry,util}/*",
        "pkg/shim/**",
        "shim/**",
        "pkg/sentry/{loader,platform}/**",
        "pkg/seccomp/*",
      ],
      skip: [
        "runsc/boot/{filter,pprof,portforward,procfs}/**",
        "runsc/cmd/{debug,events,export,install*,metric*,mitigate*,nvproxy*,read*,symbolize,syscalls,tar,trace*,usage,verity*,write*}.go",
        "pkg/seccomp/precompiledseccomp/**",
      ],
    },
  ],
  containerd: [
    {
      repository: "https://github.com/containerd/containerd",
      tag: /^v(\d+\.\d+\.\d+)$/,
      since: "1.4.0",
      read: [
        "{container,container_opts_unix,process,task,task_opts,task_opts_unix,snapshotter_opts_unix,unpacker}.go",
        "client/{container,container_opts_unix,process,task,task_opts,task_opts_unix,snapshotter_opts_unix}.go",
        "cmd/containerd-shim*/**",
        "{cio,oci,mount,rootfs,archive,diff/apply,snapshots/overlay,errdefs,sys}/**",
        "pkg/{cio,oci,process,shim,oom,archive,rootfs,netns,seccomp,apparmor,cap,cdi,rdt,blockio,sys}/**",
        "pkg/{kernelversion,userns,stdio,ioutil,os,seutil,registrar,fifosync,schedcore,shutdown}/**",
        "core/{mount,runtime,diff/apply,unpack,sandbox}/**",
        "plugins/snapshots/overlay/**",
        "internal/{registrar,userns,fsmount,oom,cleanup}/**",
        "contrib/{apparmor,seccomp}/*",
        "runtime/**",
        "{services,plugins/services}/tasks/*",
        "pkg/cri/{server,sbserver,io,opts,util,nri}/**",
        "pkg/cri/{store,bandwidth}/**",
        "internal/cri/{server,io,opts,util,nri,store,seutil,bandwidth,systemd}/**",
        "{metadata,core/metadata}/{containers,sandbox}.go",
      ],
      skip: [
        "runtime/{restart,v2/example,v2/logging}/**",
        "core/runtime/restart/**",
        "core/mount/{manager,proxy}/**",
        "core/sandbox/proxy/**",
        "**/images/**",
        "**/{image,snapshot}store/**",
        "**/{image,snapshot,stats}/*",
        "**/{checkpoint,restore,streaming,metrics,events,version,cni_conf_syncer}*.go",
        "**/*_{list,stats,stats_list,metrics,events,portforward,attach,log_reopen,checkpoint,checkpoint_linux}.go",
        "**/*{image_,_metric,stats,portforward}*.go",
      ],
      vendor: [
        "github.com/containerd/{go-runc,go-cni,fifo,console,ttrpc,errdefs}/*",
        "github.com/containerd/cgroups/{,v*/}{cgroup1/,cgroup2/}*",
        "github.com/containerd/cri/pkg/{server,util,netns,os,containerd/opts,store/*}/*",
        "github.com/containernetworking/cni/{libcni,pkg/invoke,pkg/types}/*",
        "github.com/containernetworking/plugins/pkg/ns/*",
      ],
    },
  ],
  "cri-o": [
    {
      repository: "https://github.com/cri-o/cri-o",
      tag: /^v(\d+\.\d+\.\d+)$/,
      since: "1.20.0",
      read: [
        "cmd/crio/main.go",
        "internal/{config,factory,lib,oci,process,runtimehandlerhooks,storage,dbusmgr,linklogs}/**",
        "internal/{hostport,iptables,ociartifact}/*",
        "server/*",
        "pkg/{container,sandbox,annotations}/**",
        "utils/**",
      ],
      skip: [
        "internal/config/{migrate,rdt,blockio}/**",
        "internal/lib/{stats,statsserver}/**",
        "internal/{lib,oci}/{checkpoint,restore,stats,metrics}*.go",
        "server/{image_,inspect,metric,health,version,streaming,nri-api,container_checkpoint,container_restore}*.go",
        "server/*_{list,stats,stats_list,events,attach,portforward,reopen_log}.go",
      ],
      vendor: [
        "github.com/cri-o/ocicni/**",
        "github.com/containernetworking/cni/{libcni,pkg/invoke,pkg/types}/*",
        "github.com/containernetworking/plugins/pkg/ns/*",
      ],
    },
  ],
  podman: [
    {
      repository: "https://github.com/containers/podman",
      tag: /^v(\d+\.\d+\.\d+)$/,
      since: "3.0.0",
      read: [
        "cmd/podman/*",
        "cmd/podman/{containers,common,pods,parse,registry,validate,utils}/*",
        "cmd/rootlessport/*",
        "libpod/*",
        "libpod/{common,define,driver,linkmode,lock,network,shutdown}/**",
        "pkg/{annotations,cgroups,criu,ctime,env,errorhandling,hooks,namespaces,netns,rootless,rootlessport}/**",
        "pkg/{seccomp,selinux,signal,specgen,specgenutil,specgenutilexternal,systemd,util}/**",
        "pkg/domain/infra/*",
        "pkg/domain/infra/abi/{containers,containers_linux,containers_runlabel,network,play,play_utils,pods}.go",
        "pkg/domain/infra/abi/{system,system_linux}.go",
        "pkg/domain/infra/abi/terminal/*",
        "utils/*",
      ],
      skip: [
        "cmd/podman/{containers,pods}/{checkpoint,cp,diff,export,list,logs,ps,restore,stats,top,runlabel,commit,prune,port}.go",
        "cmd/podman/common/{completion,build,sign,term}*.go",
        "cmd/podman/early_init*.go",
        "libpod/{boltdb_state,sqlite_state,in_memory_state,info,kube,events,reset,diff,container_log,container_commit}*.go",
        "libpod/*{_inspect,_top,stats,_copy,checkpoint,healthcheck,_volume,plugin}*.go",
        "libpod/volume*.go",
        "pkg/specgen/generate/kube/**",
        "pkg/systemd/{generate,quadlet,parser}/**",
        "pkg/util/{tlsutil,camelcase}/**",
        "**/*_{remote,tunnel,machine}.go",
      ],
      vendor: [
        "{github.com/containers,go.podman.io}/common/libnetwork/{netavark,cni,internal/*,network,pasta,slirp4netns,rootlessport}/*",
        "{github.com/containers,go.podman.io}/common/libnetwork/{etchosts,resolvconf,types,util}/*",
        "{github.com/containers,go.podman.io}/common/pkg/{apparmor,capabilities,cgroups,cgroupv2,chown,config,netns}/*",
        "{github.com/containers,go.podman.io}/common/pkg/{hooks,hooks/exec,parse,rootlessport,seccomp,subscriptions,umask}/*",
        "{github.com/containers,go.podman.io}/storage/{store,containers,layers,errors,idset,userns,utils}.go",
        "{github.com/containers,go.podman.io}/storage/drivers/{,overlay/,overlayutils/,vfs/,quota/}*",
        "{github.com/containers,go.podman.io}/storage/pkg/{archive,chrootarchive,idmap,idtools,lockfile,mount,unshare}/*",
        "{github.com/containers,go.podman.io}/storage/types/*",
        "{github.com/containers,go.podman.io}/image/v5/storage/storage_dest.go",
        "{github.com/containers,go.podman.io}/buildah/pkg/{overlay,chrootuser}/*",
        "github.com/opencontainers/runtime-tools/{generate,validate}/*",
        "github.com/containernetworking/cni/{libcni,pkg/invoke}/*",
        "github.com/containernetworking/plugins/pkg/ns/*",
      ],
    },
  ],
  buildah: [
    {
      repository: "https://github.com/containers/buildah",
      tag: /^v(\d+\.\d+\.\d+)$/,
      since: "1.19.0",
      read: [
        "{run*,new,mount,unmount,selinux,seccomp,util,common,buildah}.go",
        "{bind,chroot,define,util}/*",
        "pkg/{chrootuser,jail,overlay,parse,umask,util,volumes}/*",
        "internal/{open,pty,util,volumes}/*",
        "cmd/buildah/{from,main,run,unshare,mount}.go",
      ],
    },
  ],
  docker: [
    {
      repository: "https://github.com/moby/moby",
      tag: /^(?:docker-)?v(\d+\.\d+\.\d+)$/,
      since: "20.10.0",
      read: [
        "client/{client,errors,request,hijack,container_{create,start,exec,wait,attach,stop,kill,remove}}.go",
        "cmd/docker-proxy/*",
        "cmd/dockerd/{daemon,daemon_unix,daemon_linux,docker,docker_unix}.go",
        "daemon/command/{daemon,daemon_unix,daemon_linux,docker,docker_unix}.go",
        "daemon/*",
        "daemon/{container,exec,initlayer,links,names,network,stats,stream}/**",
        "daemon/graphdriver/{,copy/,fuse-overlayfs/,overlay2/,overlayutils/,vfs/}*",
        "daemon/containerd/{image_snapshot*,service*}.go",
        "daemon/internal/{containerfs,layer,libcontainerd,mountref,platform,quota,restartmanager}/**",
        "daemon/internal/{rootless,runconfig,stream,system,unshare,usergroup,filedescriptors,nri}/**",
        "daemon/pkg/oci/**",
        "daemon/server/router/container/*",
        "daemon/volume/{mounts,local,safepath}/*",
        "{container,layer,libcontainerd,oci,quota,restartmanager,rootless,runconfig}/**",
        "volume/{mounts,local,safepath}/*",
        "internal/{containerfs,mounttree,platform,rootless,safepath,unshare,usergroup,modprobe}/**",
        "api/server/router/container/*",
        "pkg/{archive,chrootarchive,idtools,mount,pidfile,process,rootless,sysinfo,system}/*",
        "profiles/{apparmor,seccomp}/*",
        "{libnetwork,daemon/libnetwork}/*",
        "{libnetwork,daemon/libnetwork}/drivers/{bridge,host,ipvlan,macvlan}/**",
        "{libnetwork,daemon/libnetwork}/{driverapi,etchosts,internal/nftables,internal/resolvconf,internal/modprobe}/*",
        "{libnetwork,daemon/libnetwork}/{ipamapi,ipam,ipams/defaultipam,ipamutils,iptables,netutils,ns}/*",
        "{libnetwork,daemon/libnetwork}/{osl,portallocator,portmapper,portmappers/*,resolvconf,types}/**",
      ],
      skip: [
        "daemon/{auth,build,changes,checkpoint,cluster,commit,configs,debugtrap*,disk_usage,events,export,image_service}.go",
        "daemon/{info*,inspect*,list*,logs,logdrivers*,metrics*,prune,reload*,resize,search,secrets,stats*,top*}.go",
        "daemon/{trustkey*,dependency,health,archive*,migration,content,licensing}.go",
        "{libnetwork,daemon/libnetwork}/{agent,resolver*,service*,diagnostic*,networkdb*,cnmallocator*}.go",
        "{api/server,daemon/server}/router/container/{copy,inspect,container}.go",
        "libcontainerd/local/**",
      ],
      vendor: [
        "github.com/docker/libnetwork/*",
        "github.com/docker/libnetwork/drivers/{bridge,host,ipvlan,macvlan}/**",
        "github.com/docker/libnetwork/{driverapi,etchosts,ipamapi,ipam,ipams/builtin,ipamutils,iptables,netutils,ns}/*",
        "github.com/docker/libnetwork/{osl,portallocator,portmapper,resolvconf,types}/*",
        "github.com/moby/{go-archive,profiles}/**",
        "tags.cncf.io/container-device-interface/pkg/cdi/*",
      ],
    },
    {
      repository: "https://github.com/docker/cli",
      tag: /^v(\d+\.\d+\.\d+)$/,
      since: "20.10.0",
      read: [
        "cli/{cobra,error,required}.go",
        "cli/command/{cli,utils}.go",
        "cli/command/container/{create,exec,opts,run,start,stop,rm,kill,attach,hijack,signals,tty,utils,update,auth_config_utils}.go",
        "cmd/docker/docker.go",
        "opts/*",
      ],
      vendor: ["github.com/docker/go-units/*", "github.com/docker/go-connections/nat/*"],
    },
  ],
};
