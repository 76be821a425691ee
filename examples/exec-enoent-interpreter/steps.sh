#!/bin/sh
# The container's command is a script with the line ends of Windows.
$RUNTIME run failing
# To confirm: the file is there, and its first line ends in a carriage return, ^M.
ls rootfs/start.sh
head -n 1 rootfs/start.sh | cat -A
# The same through exec, in a container that runs.
$RUNTIME run -d -b sleeper sleeper
$RUNTIME exec sleeper /start.sh
# A script for bash, in an image without bash.
head -n 1 rootfs/report.sh
$RUNTIME run -b bash bash
# Remedy: an interpreter that the image has.
$RUNTIME run -b interpreter interpreter
# A program that was linked for glibc, in an image without glibc's loader.
strings rootfs/opt/tar/bin/tar | grep -m 1 /ld-
$RUNTIME run -b loader loader
# Remedy: put the loader where the program looks for it, and the libraries where the loader does.
cp rootfs/opt/tar/lib/ld-linux.so.2 rootfs/lib/; cp -r rootfs/opt/tar/lib rootfs/usr/lib/i386-linux-gnu
$RUNTIME run -b loader has-loader | head -n 1
# Remedy: take the carriage returns out.
sed -i 's/\r$//' rootfs/start.sh
$RUNTIME run fixed
