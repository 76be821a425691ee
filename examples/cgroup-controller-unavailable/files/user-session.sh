#!/bin/sh
# The cgroups that systemd makes for the user 1000, with the controllers named handed over to the user.
cd /sys/fs/cgroup || exit
mkdir -p "user.slice/user-1000.slice/user@1000.service/session.scope"
for controller in $(cat user.slice/cgroup.controllers); do
  echo "+$controller" > user.slice/cgroup.subtree_control
done
for controller; do
  echo "+$controller" > user.slice/user-1000.slice/cgroup.subtree_control
done
chown -R 1000:1000 "user.slice/user-1000.slice/user@1000.service"
mkdir -p /run/user/1000
chown 1000:1000 /run/user/1000
