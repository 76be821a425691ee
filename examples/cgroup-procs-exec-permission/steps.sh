#!/bin/sh
# A user's session: what a systemd of the user starts is in user@1000.service, what a terminal starts in session-1.scope.
./pin-namespaces.sh /run/me user && ./login.sh && chown -R 100000:100000 rootfs
# The container is started from within the user's own tree.
./rootless.sh user.slice/user-1000.slice/user@1000.service/app.slice $RUNTIME run -d demo
# exec from the terminal's session.
./rootless.sh user.slice/user-1000.slice/session-1.scope $RUNTIME exec demo cat /proc/self/cgroup
# To confirm: in which cgroup is the caller, and whose is the group that both have in common?
./rootless.sh user.slice/user-1000.slice/session-1.scope cat /proc/self/cgroup
stat -c '%n belongs to user %u' /sys/fs/cgroup/user.slice/user-1000.slice/cgroup.procs
# Starting a container from there. sed hides the number of the process, which is another one each time.
set -o pipefail; ./rootless.sh user.slice/user-1000.slice/session-1.scope $RUNTIME run -b second second 2>&1 |
  sed 's/failed to write [0-9]*/failed to write [PID]/'
# Remedy: call the runtime from within the user's own tree, as systemd-run --user --scope does.
./rootless.sh user.slice/user-1000.slice/user@1000.service/app.slice $RUNTIME exec demo cat /proc/self/cgroup
