#!/bin/sh
# The systemd driver is asked for, and no systemd runs.
$RUNTIME --systemd-cgroup run no-systemd
# To confirm: systemd's own socket is not there.
test -S /run/systemd/private || echo 'systemd does not listen'
# With this folder, as in a container that was given a part of /run, it looks as if systemd ran.
mkdir -p /run/systemd/system
$RUNTIME --systemd-cgroup run no-bus 2>&1 | sed 's/@au \[[0-9]*\]/@au [PID]/'
# A user without a session of systemd's, in the user namespace that Podman makes.
chown -R 1000:1000 .
./as-user.sh '$RUNTIME --systemd-cgroup run -b rootless no-session' 2>&1 | sed 's/@au \[[0-9]*\]/@au [PID]/'
# only: runc
# The same user without Podman.
capsh --gid=1000 --groups= --uid=1000 --shell=/bin/sh -- -c 'XDG_RUNTIME_DIR=/run/user/1000 $RUNTIME --systemd-cgroup run -b own-userns no-podman'
# To confirm: no bus in the user's runtime folder.
./as-user.sh 'test -S $XDG_RUNTIME_DIR/bus || echo "no session bus"'
# Remedy: the cgroupfs driver needs nobody's help.
$RUNTIME run cgroupfs
./as-user.sh '$RUNTIME run -b rootless cgroupfs-rootless'
