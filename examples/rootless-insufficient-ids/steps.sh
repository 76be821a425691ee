#!/bin/sh
# A layer as images have them: /etc/shadow belongs to group 42, and /home to 3204350, an id of a company's directory.
mkdir -p layer/etc layer/home && echo root > layer/etc/shadow
chown 0:42 layer/etc/shadow && chown 3204350:3204350 layer/home
tar -C layer -cf rootfs/layer.tar etc/shadow home && chown -R 100000:100000 rootfs
# The user namespace maps one id, as rootless Podman does for a user without subordinate ids.
$RUNTIME run demo
# To confirm: count the ids that are mapped.
$RUNTIME run -b count count
# The command's own user must be mapped too.
$RUNTIME run -b user user
# Remedy for the file of group 42: map a range.
$RUNTIME run -b ranges ranges
# Remedy for ids above the range: a wider one.
$RUNTIME run -b wide wide
