#!/bin/sh
# The container's command is /etc, a directory.
$RUNTIME run failing
# To confirm: look at the path in the root file system.
stat -c '%F %n' rootfs/etc
# The same through exec, in a container that runs.
$RUNTIME run -d -b sleeper sleeper
$RUNTIME exec sleeper /etc
# A directory with the command's bare name, found through PATH.
mkdir -p rootfs/opt/tools/backup
$RUNTIME run -b bare-name bare-name
# Remedy: name the program, and give the directory as its argument.
$RUNTIME run -b fixed fixed
