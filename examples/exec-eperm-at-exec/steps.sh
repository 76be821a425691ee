#!/bin/sh
# A program with the capability CAP_NET_ADMIN in its file, as setcap gives it; the container's bounding set has it not.
mkdir -p rootfs/opt && cp rootfs/bin/busybox rootfs/opt/grep && ./setcap.sh rootfs/opt/grep
$RUNTIME run failing
# The same through exec, in a container that runs.
$RUNTIME run -d -b sleeper sleeper
$RUNTIME exec sleeper /opt/grep Cap /proc/self/status
# To confirm: a program has capabilities of its own. Where there is getcap, ask that.
/usr/local/bin/tar --xattrs --xattrs-include='*' -cf - rootfs/opt/grep |
  /usr/local/bin/tar --xattrs --xattrs-include='*' -tvvf - | grep ' x:'
# Remedy: let the container have the capability (bit 12).
$RUNTIME run -b granted granted
# No new privileges for a user who is not root: the file's capability is not granted, and nothing fails.
$RUNTIME run -b bounding-only bounding-only
# Remedy: take the capability from the file. A plain copy has none.
cp rootfs/opt/grep rootfs/opt/plain && mv rootfs/opt/plain rootfs/opt/grep
$RUNTIME run fixed
