#!/bin/sh
# A host with nothing mounted at /sys/fs/cgroup: the empty folder of sysfs stands there.
unshare -m sh -c 'umount /sys/fs/cgroup; $RUNTIME run unmounted'
# To confirm: the file system at that place is not a cgroup one.
unshare -m sh -c 'umount /sys/fs/cgroup; stat -f -c "%T %n" /sys/fs/cgroup'
# Remedy: mount cgroup v2 there.
unshare -m sh -c 'umount /sys/fs/cgroup; mount -t cgroup2 cgroup2 /sys/fs/cgroup; $RUNTIME run mounted'
# A tmpfs, ready for the controllers of cgroup v1, but none is mounted.
unshare -m sh -c './mount-v1.sh; $RUNTIME run empty'
# A cgroup v1 host that has mounted all but the devices controller.
unshare -m sh -c './mount-v1.sh cpu cpuset freezer memory pids; $RUNTIME run no-devices'
# To confirm: the kernel has the controller, in no v1 hierarchy.
unshare -m sh -c './mount-v1.sh cpu cpuset freezer memory pids; grep -w devices /proc/cgroups'
# Remedy on cgroup v1: mount the controller that is missing.
unshare -m sh -c './mount-v1.sh cpu cpuset devices freezer memory pids; $RUNTIME run all'
