#!/bin/sh
# rootless.sh CGROUP COMMAND...
# Starts the command as rootless Podman and rootless Docker start a runtime: as root of a user namespace that is the
# user 100000 outside. The command begins in CGROUP, as if a login had put it there.
set -e
echo $$ > "/sys/fs/cgroup/$1/cgroup.procs"
shift
exec nsenter --user=/run/me/user env USER=me XDG_RUNTIME_DIR=/run/me/runtime "$@"
