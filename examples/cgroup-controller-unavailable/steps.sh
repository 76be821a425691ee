#!/bin/sh
# The bundle belongs to the user 1000, to whom the host hands the controllers memory and pids, as systemd does by itself.
chown -R 1000:1000 .
./user-session.sh memory pids
# The user asks for a CPU limit.
./as-user.sh '$RUNTIME run -b rootless failing'
# To confirm: cpu is not among the user's controllers.
cat /sys/fs/cgroup/user.slice/user-1000.slice/user@1000.service/cgroup.controllers
# Remedy: hand over cpu too. Delegate= in systemd does the same.
./user-session.sh cpu
cat /sys/fs/cgroup/user.slice/user-1000.slice/user@1000.service/cgroup.controllers
./as-user.sh '$RUNTIME run -b rootless delegated'
# Root asks on a host where a cgroup v1 hierarchy holds the controller.
find /sys/fs/cgroup/user.slice -depth -type d -exec rmdir {} ';'
# The kernel lets go of the controller a moment after the last group.
until grep -q 'nr_dying_subsys_cpu 0' /sys/fs/cgroup/cgroup.stat; do usleep 50000; done
mkdir -p /tmp/v1 && mount -t cgroup -o cpu cpu /tmp/v1
$RUNTIME run held
# To confirm: the number of the hierarchy that has it; 0 would be cgroup v2.
grep -w cpu /proc/cgroups
# Remedy: take the cgroup v1 hierarchy away.
umount /tmp/v1
$RUNTIME run freed
