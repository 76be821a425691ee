#!/bin/sh
# The limit that hardening guides set. It binds root too.
chown -R 100000:100000 rootfs && sysctl -w user.max_user_namespaces=0
$RUNTIME run limit
# To confirm: the limit, and the system call without any runtime.
sysctl user.max_user_namespaces
unshare --user true
# Remedy: a limit above zero.
sysctl -w user.max_user_namespaces=15000
$RUNTIME run remedied
# Debian's own switch. It does not bind root.
chown -R 1000:1000 rootfs && mkdir -m 777 state && sysctl -w kernel.unprivileged_userns_clone=0
unshare --user true
capsh --gid=1000 --uid=1000 --shell=/bin/sh -- -c 'unshare --user true'
capsh --gid=1000 --uid=1000 --shell=/bin/sh -- -c '$RUNTIME --root $PWD/state run -b user user'
# Remedy: the switch on.
sysctl -w kernel.unprivileged_userns_clone=1
capsh --gid=1000 --uid=1000 --shell=/bin/sh -- -c '$RUNTIME --root $PWD/state run -b user user'
