import type { EmitterId } from "../schema/message.ts";
import type { Description } from "./emitters.ts";

/**
 * The programs that runtimes and engines call, or that people call beside them. Each does more than containers need,
 * and says much that is about its own use: what is left out is how it is called, what it traces, and plumbing.
 */
export const helperDescriptions: Partial<Record<EmitterId, Description[]>> = {
  bubblewrap: [
    {
      repository: "https://github.com/containers/bubblewrap",
      tag: /^v?(\d+\.\d+\.\d+)$/,
      read: ["{bubblewrap,bind-mount,network,utils}.c"],
      drop: /--(?!file-label|tmp-overlay upper|tmp-overlay work)|\btakes (?:an?|one|two)|^(?:Invalide?|Can't parse|unknown cap|Unexpected type|Unknown)\b|seccomp data|\bsockets?\b|[Pp]id from|send pid|SO_PASSCRED|op_socket|privileged op|privilege separation|helper|signal|eventfd|info_fd|sigprocmask|(?:set|clear)env|vsnprintf|Out of memory|short read|not be reached|number of arguments|lock file|pipe2|poll|setsid|symlink|chmod|hostname|label|^(?:prctl|bwrap:)$|^$/,
      programs: {
        "bubblewrap.c": ["bwrap"],
        "bind-mount.c": ["bwrap"],
        "network.c": ["bwrap"],
        "utils.c": ["bwrap"],
      },
    },
  ],
  iproute2: [
    {
      repository: "https://github.com/iproute2/iproute2",
      tag: /^v(\d+\.\d+\.\d+)$/,
      since: "3.0.0",
      read: ["ip/ipnetns.c", "lib/namespace.c"],
      drop: /^(?:Usage|ip |BUG|NETNSID|No |malloc|fork|waitpid|read|request|rtnl_|inotify|extra|Dump|Command|Cannot send)|pid\b|PID|flock|exec of/,
    },
  ],
  "util-linux": [
    {
      repository: "https://github.com/util-linux/util-linux",
      tag: /^v(\d+\.\d+(?:\.\d+)?)$/,
      since: "2.23",
      read: ["sys-utils/{unshare,nsenter,pivot_root}.c"],
      drop: /^(?:options|no target|no namespaces?|neither|failed to parse|invalid PID|unknown|unsupported|bad usage|you )|eventfd|sig(?:action|procmask|nal)|pipe|poll|environment|waitpid|fstat|ioctl|nsid|child exit/,
      programs: { "unshare.c": ["unshare"], "nsenter.c": ["nsenter"], "pivot_root.c": ["pivot_root"] },
    },
  ],
  shadow: [
    {
      repository: "https://github.com/shadow-maint/shadow",
      tag: /^v?(\d+\.\d+(?:\.\d+)?)$/,
      since: "4.2.1",
      read: ["src/{newuidmap,newgidmap}.c", "{lib,libmisc}/idmapping.c"],
      drop: /^(?:usage|policy|ranges)|printf|argument|ranges:|Memory/,
      programs: {
        "newuidmap.c": ["newuidmap"],
        "newgidmap.c": ["newgidmap"],
        "idmapping.c": ["newuidmap", "newgidmap"],
      },
    },
  ],
  "fuse-overlayfs": [
    {
      repository: "https://github.com/containers/fuse-overlayfs",
      tag: /^v(\d+\.\d+(?:\.\d+)?)$/,
      since: "1.0.0",
      read: ["main.c"],
      drop: /^ovl_|^\w+=|plugin|cmdline|options|allocat|signal|unknown argument|store|mountpoint/,
      programs: { "main.c": ["fuse-overlayfs"] },
    },
  ],
  slirp4netns: [
    {
      repository: "https://github.com/rootless-containers/slirp4netns",
      tag: /^v(\d+\.\d+\.\d+)$/,
      read: ["{main,sandbox,seccomparch,slirp4netns}.c"],
      drop: /tap ?fd|bess|json|must |conflicts|specified|compiled| event$|invalid|internal|has to be|needs? to be|arguments|request|inet_ntop|^(?:fork|waitpid|recvmsg|sendmsg|socketpair|strtol|parent|child|libslirp|tapname|the |api_|Waiting)|is exiting/i,
    },
  ],
  lxc: [
    {
      repository: "https://github.com/lxc/lxc",
      tag: /^(?:lxc-|v)(\d+\.\d+\.\d+)$/,
      since: "3.0.0",
      read: ["src/lxc/{start,conf,sync}.c", "src/lxc/cgroups/{cgfsng,cgroup2_devices}.c"],
      keep: /pivot|rootfs|sequence number|set ?up |[Ss]pawn|initializ|CLONE_|clone|id mapping|idmap|sub[ug]ids|uid mappings|mapping for container|Please grant|creat\w* (?:\w+ )?cgroup|bpf|controllers? |delegat|unified cgroup|mount|capabilit|to exec|keyring|seccomp|set limit|the network|LSM|populate|device node|attach/,
      drop: /memory|mainloop|handler|string|console|tty|environment|hook|script|isolated|ipv[46]|gateway|h(?:w|ardware) ?addr|mac addr|loop|detached|transient|dependent|filesystem context|block|event|clone_children|\{text\}\/\{text\}|legacy|BUG|destroy|optional|personality|utsname|TIME|MONOTONIC|procfs limits|buffer|storage|for bpf|boot_id|allocate|retrieve|null|pair|u?n?remount|umount|unmount|ip addr|pts|ptmx|proxy|\{number\}\(|pidfd|fd |pinning|lxc\.|ghost|unsupported|detach|bridge|netdev|too long|command socket|(?:automatic|remaining) mounts|mount (?:file|entry)|mountinfo|mount option|^(?:The|Continuing|Called)|list|mounts from|mtab|shm|symlink|unlink|temporary|generic mount|sequence number from|CAP_SYS_BOOT|invalid path|cpu|Path|mountpoint from|init system/i,
    },
  ],
};
