#!/bin/sh
# The path is of the kind that kubelet's cgroupfs driver makes; the runtime is told to use systemd.
$RUNTIME --systemd-cgroup run failing
# To confirm: the path in the bundle is not slice:prefix:name.
grep cgroupsPath config.json
# Remedy: the same driver on both sides. Without --systemd-cgroup the runtime takes the path as it is.
$RUNTIME run cgroupfs
# A path for systemd. The lab has no systemd, so the runtime gets no further than to miss it.
$RUNTIME --systemd-cgroup run -b slice slice
# The other way round nobody complains: the path for systemd becomes the name of one folder.
$RUNTIME run -d -b cgroupfs-with-slice reversed
find /sys/fs/cgroup -maxdepth 2 -name '*:*'
