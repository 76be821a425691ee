#!/bin/sh
# Root without CAP_SYS_RESOURCE, as inside a container or a pod. No limit was asked for.
capsh --drop=cap_sys_resource --shell=/bin/sh -- -c '$RUNTIME run no-request'
# To confirm: bit 24 of the effective capabilities is CAP_SYS_RESOURCE, and it is not there.
capsh --drop=cap_sys_resource --shell=/bin/sh -- -c 'capsh --has-p=cap_sys_resource'
capsh --drop=cap_sys_resource --shell=/bin/sh -- -c 'ulimit -H -l'
# Remedy without the capability: a hard limit that is unlimited already leaves nothing to raise.
(ulimit -l unlimited; capsh --drop=cap_sys_resource --shell=/bin/sh -- -c '$RUNTIME run raised')
# The other cause: the bundle asks for 64 MiB, more than the hard limit above.
capsh --drop=cap_sys_resource --shell=/bin/sh -- -c '$RUNTIME run -b requested requested'
# Remedy for the other cause: ask for no more than the hard limit.
capsh --drop=cap_sys_resource --shell=/bin/sh -- -c '$RUNTIME run -b within within'
# Remedy for both: with the capability the same request is granted.
$RUNTIME run -b requested granted
# only: crun
# Remedy where nothing can be upgraded: no cgroup, so no device filter to load.
capsh --drop=cap_sys_resource --shell=/bin/sh -- -c '$RUNTIME --cgroup-manager=disabled run no-cgroup'
