#!/bin/sh
# The first line of the script names an interpreter that has no execute permission.
mkdir -p rootfs/opt/tools && cp rootfs/bin/busybox rootfs/opt/tools/sh && chmod 644 rootfs/opt/tools/sh
# The command is the script. It has mode 755, and the runtime looks no further.
$RUNTIME run failing
# The same through exec, in a container that runs.
$RUNTIME run -d -b sleeper sleeper
$RUNTIME exec sleeper /app/start.sh
# To confirm: which interpreter does the script name, and who may execute that?
stat -c 'script %n has mode %a' rootfs/app/start.sh && head -n 1 rootfs/app/start.sh
stat -Lc 'interpreter %n has mode %a' rootfs/opt/tools/sh
# Remedy: give the interpreter the permission.
chmod 755 rootfs/opt/tools/sh
$RUNTIME run fixed
# The mode is right now, but the interpreter's file system is mounted noexec.
$RUNTIME run -b noexec noexec
