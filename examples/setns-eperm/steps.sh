#!/bin/sh
# The container's root is the host's user 100000.
chown -R 100000:100000 rootfs
# A network namespace made outside: the host's user namespace owns it.
./pin-namespaces.sh /run/outside net
# The container gets a user namespace of its own and joins that network namespace. It starts.
$RUNTIME run -d demo
$RUNTIME exec demo id -u
# To confirm: a user namespace without a path, a network namespace with one.
grep -A 1 -E '"type": "(user|network)"' config.json
# Remedy: let the runtime make the network namespace, so that the container's user namespace owns it.
$RUNTIME run -d -b own-network own-network
$RUNTIME exec own-network id -u
# Remedy: make both namespaces outside, the network namespace from within the user namespace.
./pin-namespaces.sh /run/pair user net
$RUNTIME run -d -b same-owner same-owner
$RUNTIME exec same-owner id -u
