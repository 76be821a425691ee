#!/bin/sh
# The user 100000 has logged in: a user namespace, a folder for run-time files, and a cgroup that belongs to root.
./pin-namespaces.sh /run/me user && mkdir /run/me/runtime && chown -R 100000:100000 /run/me/runtime rootfs
mkdir /sys/fs/cgroup/login
# A cgroup is asked for by name.
./rootless.sh login $RUNTIME run failing
# To confirm: whose is the place where it would be made?
stat -c '%n belongs to user %u' /sys/fs/cgroup
# No name, but a limit of 20 processes; the container prints the limit that holds for it.
./rootless.sh login $RUNTIME run -b limit limit
# Remedy: neither a name nor a limit. The container stays in the cgroup of its caller.
./rootless.sh login $RUNTIME run -b plain plain
# Remedy: root gives the user a cgroup, and the user starts the runtime within it.
mkdir -p /sys/fs/cgroup/me/session && chown -R 100000:100000 /sys/fs/cgroup/me
./rootless.sh me/session $RUNTIME run -b delegated delegated
