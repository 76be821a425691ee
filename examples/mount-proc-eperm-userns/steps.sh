#!/bin/sh
# The container's root is the host's user 100000: the runtime makes a user namespace.
chown -R 100000:100000 rootfs
# What every engine does to a container's /proc: cover a file of it. So it looks to a runtime that runs inside a container.
mount --bind /dev/null /proc/kcore
$RUNTIME run covered
# To confirm: something is mounted below /proc.
cut -d' ' -f1-3 /proc/self/mounts | grep ' /proc/'
# Without a user namespace the same mount is allowed.
$RUNTIME run -b no-userns no-userns
# Remedy where the cover must stay: bind the /proc that is there.
$RUNTIME run -b bound bound
# Remedy: uncover /proc.
umount /proc/kcore
$RUNTIME run uncovered
# The other way to the same error: a user namespace, but the pid namespace of the host.
$RUNTIME run -b host-pid host-pid
grep -c '"type": "pid"' host-pid/config.json
