#!/bin/sh
# Cause: a sysctl allows no user namespace. With a log file the reason does not reach the terminal, as under Docker.
chown -R 100000:100000 rootfs && sysctl -w user.max_user_namespaces=0
$RUNTIME --log init.log run limit
# To confirm: what runc's children wrote into the log before they died.
grep -o 'nsexec.*' init.log | sed 's/^/the child said: /'
# Remedy for that cause.
sysctl -w user.max_user_namespaces=15000
$RUNTIME run remedied
# Cause: a process in a chroot may not make a user namespace. Seccomp filters give the same words.
mkdir jail && mount --rbind / jail && chroot jail sh -c "cd $PWD && $RUNTIME run jailed"
# Cause: the path of a namespace leads to one of another kind.
./pin-namespaces.sh /run/pinned net
$RUNTIME run -b namespace namespace
# Cause: a rootless container with a range of ids, but no newuidmap in the PATH.
mkdir -m 777 user
capsh --gid=1000 --uid=1000 --shell=/bin/sh -- -c '$RUNTIME --root $PWD/user run -b rootless rootless'
# Not a cause: the container's own limit of one process.
$RUNTIME run -b pids pids
# A look-alike: a memory limit that is too small for runc's own processes. It is set after the stages here.
$RUNTIME run -b memory memory
