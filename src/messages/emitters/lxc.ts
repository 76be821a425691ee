import type { Description } from "./description.ts";

export const lxc: Description = {
  repository: "https://github.com/lxc/lxc",
  tag: /^(?:lxc-|v)(\d+\.\d+\.\d+)$/,
  since: "3.0.0",
  read: ["src/lxc/{start,conf,sync}.c", "src/lxc/cgroups/{cgfsng,cgroup2_devices}.c"],
  keep: /pivot|rootfs|sequence number|set ?up |[Ss]pawn|initializ|CLONE_|clone|id mapping|idmap|sub[ug]ids|uid mappings|mapping for container|Please grant|creat\w* (?:\w+ )?cgroup|bpf|controllers? |delegat|unified cgroup|mount|capabilit|to exec|keyring|seccomp|set limit|the network|LSM|populate|device node|attach/,
  drop: /memory|mainloop|handler|string|console|tty|environment|hook|script|isolated|ipv[46]|gateway|h(?:w|ardware) ?addr|mac addr|loop|detached|transient|dependent|filesystem context|block|event|clone_children|\{text\}\/\{text\}|legacy|BUG|destroy|optional|personality|utsname|TIME|MONOTONIC|procfs limits|buffer|storage|for bpf|boot_id|allocate|retrieve|null|pair|u?n?remount|umount|unmount|ip addr|pts|ptmx|proxy|\{number\}\(|pidfd|fd |pinning|lxc\.|ghost|unsupported|detach|bridge|netdev|too long|command socket|(?:automatic|remaining) mounts|mount (?:file|entry)|mountinfo|mount option|^(?:The|Continuing|Called)|list|mounts from|mtab|shm|symlink|unlink|temporary|generic mount|sequence number from|CAP_SYS_BOOT|invalid path|cpu|Path|mountpoint from|init system/i,
};
