#!/bin/sh
# Replaces /sys/fs/cgroup with a cgroup v1 layout of the controllers named. For a mount namespace of its own.
umount /sys/fs/cgroup
mount -t tmpfs cgroup_root /sys/fs/cgroup
for controller; do
  mkdir "/sys/fs/cgroup/$controller"
  mount -t cgroup -o "$controller" "$controller" "/sys/fs/cgroup/$controller"
done
