#!/bin/sh
# The container's command is a script of mode 644.
$RUNTIME run failing
# To confirm: no x in the mode of the file.
stat -c '%A %F %n' rootfs/entrypoint.sh
# The same through exec, in a container that runs.
$RUNTIME run -d -b sleeper sleeper
$RUNTIME exec sleeper /entrypoint.sh
# By bare name, through PATH.
$RUNTIME run -b bare-name bare-name
# A file of mode 755 on a file system that is mounted noexec.
stat -c '%A %F %n' app/entrypoint.sh
$RUNTIME run -b noexec noexec
# The same through exec.
$RUNTIME run -d -b noexec-sleeper noexec-sleeper
$RUNTIME exec noexec-sleeper /app/entrypoint.sh
# Remedy: mount it without noexec.
$RUNTIME run -b exec-mount exec-mount
# Remedy: hand the script to its interpreter.
$RUNTIME run -b interpreter interpreter
# Remedy: set the permission in the image.
chmod +x rootfs/entrypoint.sh
$RUNTIME run fixed
