#!/bin/sh
# Makes new namespaces and keeps them by bind mounts, as containerd, CRI-O and `ip netns add` do.
#   pin-namespaces.sh DIR net        a network namespace that the host's user namespace owns
#   pin-namespaces.sh DIR user net   a user namespace, with a network namespace that it owns
# The user namespace maps its ids 0-65535 to the host's 100000-165535.
set -e
dir=$1
shift
flags=
for kind in "$@"; do flags="$flags --$kind"; done
unshare $flags sleep 100 &
holder=$!
last=/proc/$holder/ns/$kind
# unshare has done its work once the namespace is no longer ours.
while [ "$(readlink "$last")" = "$(readlink "/proc/self/ns/$kind")" ]; do usleep 10000; done
case $flags in
  *--user*)
    echo '0 100000 65536' > "/proc/$holder/uid_map"
    echo '0 100000 65536' > "/proc/$holder/gid_map"
    ;;
esac
mkdir -p "$dir"
for kind in "$@"; do
  touch "$dir/$kind"
  mount --bind "/proc/$holder/ns/$kind" "$dir/$kind"
done
kill "$holder"
