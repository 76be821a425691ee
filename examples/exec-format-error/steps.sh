#!/bin/sh
# The container's command is a script whose first line is not #!.
$RUNTIME run failing
# To confirm: a file that the kernel can run begins with #!, or it is a program for this machine.
head -c 2 rootfs/start.sh | grep -q '#!' || echo 'no #! in rootfs/start.sh'
# The same through exec, in a container that runs.
$RUNTIME run -d -b sleeper sleeper
$RUNTIME exec sleeper /start.sh
# From a shell the same file runs: the shell does what the kernel will not.
$RUNTIME run -b from-shell from-shell
# A program for arm64, on this machine.
printf '\177ELF\2\1\1\0\0\0\0\0\0\0\0\0\2\0\267\0' > rootfs/server; chmod 755 rootfs/server
$RUNTIME run -b arm64 arm64
# To confirm: bytes 18 and 19 name the machine, here b7, which is arm64.
od -A n -t x1 -j 18 -N 2 rootfs/server; uname -m
# A byte order mark before the #!, from an editor on Windows.
od -A n -t x1 -N 5 rootfs/bom.sh
$RUNTIME run -b bom bom
# A file without content, as a pull leaves it that a power cut ended.
touch rootfs/init; chmod 755 rootfs/init; stat -c '%F %n' rootfs/init
$RUNTIME run -b empty empty
# Remedy: begin the script with #! and the path of its interpreter.
$RUNTIME run -b fixed fixed
# Remedy: hand the script to its interpreter.
$RUNTIME run -b interpreter interpreter
