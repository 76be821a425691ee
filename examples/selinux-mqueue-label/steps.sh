#!/bin/sh
# SELinux is on; permissive, so that nothing is denied by policy.
tr -d '\0' < /proc/self/attr/current; echo; cat /sys/fs/selinux/enforce; echo
# The container's root is the host's user 100000.
chown -R 100000:100000 rootfs
# What containerd does for a pod: user and network namespace first, the container joins them.
./pin-namespaces.sh /run/pod user net
$RUNTIME run failing
# To confirm, also where SELinux is off: who owns the root of the message queue file system?
$RUNTIME run -b owner owner
# Remedy: the runtime makes the user namespace itself.
$RUNTIME run -b own-namespaces own-namespaces
# Remedy: no label for the container's mounts.
$RUNTIME run -b no-label no-label
