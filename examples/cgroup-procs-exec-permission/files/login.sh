#!/bin/sh
# login.sh: cgroups as systemd makes them when a user logs in. user@1000.service belongs to the user (here the host's
# user 100000), everything else to root.
set -e
user=/sys/fs/cgroup/user.slice/user-1000.slice
mkdir -p $user/session-1.scope $user/user@1000.service/app.slice
for group in /sys/fs/cgroup/user.slice $user; do echo '+cpu +memory +pids' > $group/cgroup.subtree_control; done
chown -R 100000:100000 $user/user@1000.service
mkdir /run/me/runtime
chown 100000:100000 /run/me/runtime
