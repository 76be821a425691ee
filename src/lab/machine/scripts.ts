import type { Profile } from "../../schema/example.ts";

/*
 * Shell scripts that the lab runs in the guest around examples. The guest has busybox only.
 */

/** Everybody may search it: a container whose root is an ordinary user of the host must reach its root file system. */
const BUNDLES = "/srv";

/** Where a machine has an example's bundle. Bundles are unpacked into the folder above it. */
export function bundleFolder(slug = ""): string {
  return slug === "" ? BUNDLES : `${BUNDLES}/${slug}`;
}

/** Runs one step of an example, in its bundle's folder. */
export function stepScript(slug: string, runtime: string, command: string): string {
  return `cd ${bundleFolder(slug)} && export RUNTIME=${runtime} && exec sh -c ${quote(command)}\n`;
}

/** Unpacks archives, one after the other, and removes them. Few programs: each that is started takes its time. */
export function unpackScript(archives: { file: string; into: string }[]): string {
  const folders = new Set(archives.map(({ into }) => into));
  const steps = archives.map(({ file, into }) => `tar xf ${file} -C ${into}`);
  const files = archives.map(({ file }) => file);
  return [`mkdir -p ${[...folders].join(" ")}`, ...steps, `rm ${files.join(" ")}`].join(" && ");
}

/** Quotes a text for sh. */
function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/**
 * Before a snapshot: notes what belongs to the bare machine, for `WIPE`, then fills free memory with zeros and drops
 * caches, as a snapshot holds every page that is not zero.
 */
export const BEFORE_SNAPSHOT = `
mkdir -p /lab/baseline
cut -d' ' -f2 /proc/mounts > /lab/baseline/mounts
dd if=/dev/zero of=/tmp/zeros bs=1M 2>/dev/null
rm -f /tmp/zeros
echo 3 > /proc/sys/vm/drop_caches
`;

/** Loads a policy from the shared folder, as an init system does at boot. libselinux looks for the config file. */
export const LOAD_SELINUX_POLICY = `
mkdir -p /etc/selinux
printf 'SELINUX=permissive\\nSELINUXTYPE=default\\n' > /etc/selinux/config
cp /host/policy /tmp/policy && rm /host/policy
# One write(2) must carry the whole policy.
dd if=/tmp/policy of=/sys/fs/selinux/load bs=16M 2>/dev/null || exit 1
rm /tmp/policy
`;

/**
 * Lists what an example has no business to change, with the time of the last change of any kind, which nothing but a
 * change can set. The folders left out hold kernel file systems, or are emptied; links are left out because the time of
 * their folder tells when one comes or goes.
 */
const LIST_FILES = `
dirs=
for dir in /*; do case $dir in /dev|/host|/lab|/proc|/root|/run|/srv|/sys|/tmp) ;; *) dirs="$dirs $dir";; esac; done
find $dirs -path /var/lib -prune -o ! -type l -print0 | xargs -0 stat -c '%n %z'
`;

/** Notes the files that are there, for `WIPE`: what was installed is the machine's own from then on. */
export const NOTE_FILES = `(${LIST_FILES}) > /lab/baseline/files`;

/**
 * Starts a shell for a person on the second serial line, which stays when the script ends. A wipe ends it.
 * @param folder where the shell begins
 * @param runtime what `$RUNTIME` is there, as in steps
 */
export function openShell(folder: string, runtime: string, size: { rows: number; columns: number }): string {
  return `
${resizeTerminal(size)}
cd ${folder} || cd /
export RUNTIME=${runtime} TERM=xterm-256color PS1='\\w # '
setsid -c sh -i < /dev/ttyS1 > /dev/ttyS1 2>&1 &
`;
}

/** Tells the guest how large the person's terminal is. A serial line has no other way to say so. */
export function resizeTerminal({ rows, columns }: { rows: number; columns: number }): string {
  return `stty -F /dev/ttyS1 sane rows ${rows} cols ${columns}`;
}

/**
 * Returns the machine to what it was before an example: no process, cgroup, mount or file of it is left.
 * Fails, and names what is left, when that is not so; the machine must not be used again then.
 * Every program that is started costs some ten milliseconds: hence loops of the shell where a pipe would be shorter.
 */
export const WIPE = `
cd /
mounts() { while read -r _ where _; do echo "$where"; done < /proc/mounts; }
# The groups that are left, innermost first.
groups() { set -- /sys/fs/cgroup/*/; [ ! -d "$1" ] || find /sys/fs/cgroup -mindepth 1 -depth -type d; }
for group in $(groups); do echo 1 > $group/cgroup.kill 2>/dev/null; done
# The agent's own family stays: this shell and all of its ancestors.
family=" "; p=$$
while [ "$p" -gt 0 ]; do
  family="$family$p "
  while read -r key value; do [ "$key" = PPid: ] && p=$value && break; done < /proc/$p/status
done
# Again until none is found: what was killed may have started another just before.
tries=0
while alive=; do
  for statm in /proc/[0-9]*/statm; do
    pid=\${statm#/proc/}; pid=\${pid%/statm}
    case "$family" in *" $pid "*) continue;; esac
    # Kernel threads have no memory of their own.
    { read -r pages _ < $statm; } 2>/dev/null && [ "$pages" -gt 0 ] && kill -9 $pid 2>/dev/null && alive="$alive $pid"
  done
  [ -n "$alive" ] && [ $tries -lt 40 ] || break
  usleep 20000; tries=$((tries + 1))
done
tries=0
while left=$(groups); [ -n "$left" ] && [ $tries -lt 40 ]; do
  rmdir $left 2>/dev/null || usleep 50000
  tries=$((tries + 1))
done
# Mounts are listed in the order they were made: the bare machine's own come first. The last one goes first.
own=$(wc -l < /lab/baseline/mounts)
while mount=$(mounts | tail -n "+$((own + 1))" | tail -n 1); [ -n "$mount" ]; do umount -l "$mount" || break; done
rm -rf /srv/* /root/* /root/.[!.]* /tmp/* /tmp/.[!.]* /run/* /run/.[!.]* /var/lib/* /dev/shm/*
left=$(
  [ -z "$alive" ] || echo "processes:$alive"
  groups
  mounts | cmp -s - /lab/baseline/mounts || echo "other mounts than before"
  (${LIST_FILES}) > /lab/files
  cmp -s /lab/files /lab/baseline/files || sort /lab/files /lab/baseline/files | uniq -u | cut -d' ' -f1 | uniq
)
[ -z "$left" ] || { echo "$left"; exit 1; }
`;

/**
 * All that runs around the steps of an example, as it is for some example. It counts in the inputs of recordings: what a
 * step finds depends on it.
 */
export function scriptsAround(profile: Profile): string[] {
  return [
    BEFORE_SNAPSHOT,
    ...(profile === "selinux" ? [LOAD_SELINUX_POLICY] : []),
    unpackScript([{ file: "archive", into: bundleFolder() }]),
    NOTE_FILES,
    stepScript("example", "runtime", "command"),
    WIPE,
  ];
}
