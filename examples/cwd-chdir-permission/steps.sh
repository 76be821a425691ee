#!/bin/sh
# The container's root is the host's user 100000; its working directory belongs to the host's root, mode 700.
mkdir -m 700 rootfs/work
$RUNTIME run failing
# To confirm: owner and mode of the directory. The container's users are the host's 100000 to 165535: 0 is not among them.
stat -c '%u:%g %A %F %n' rootfs/work
# Remedy: another working directory.
$RUNTIME run -b root-cwd root-cwd
# Without a user namespace, as user 1000: root may enter, the user may not.
$RUNTIME run -b plain-user plain-user
# The other way round: the group of the container's user 1000 may enter, the container's root may not.
chown 0:101000 rootfs/work; chmod 750 rootfs/work
$RUNTIME run -b userns-user userns-user
# Remedy: give the directory to the container's root.
chown 100000:100000 rootfs/work
$RUNTIME run fixed
