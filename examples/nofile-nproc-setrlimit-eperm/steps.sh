#!/bin/sh
# Root without CAP_SYS_RESOURCE, as in an unprivileged LXC container. The bundle asks for 65536 open files.
capsh --drop=cap_sys_resource --shell=/bin/sh -- -c '$RUNTIME run failing'
# To confirm: the hard limit (the second number) is below the request, and the right to raise it is missing.
capsh --drop=cap_sys_resource --shell=/bin/sh -- -c 'grep -E "open files|processes" /proc/self/limits'
capsh --drop=cap_sys_resource --shell=/bin/sh -- -c 'capsh --has-p=cap_sys_resource'
# The same for the number of processes.
capsh --drop=cap_sys_resource --shell=/bin/sh -- -c '$RUNTIME run -b processes processes'
# Remedy: ask for no more than the hard limits.
capsh --drop=cap_sys_resource --shell=/bin/sh -- -c '$RUNTIME run -b within within'
# Remedy: a higher hard limit for the process that starts the runtime.
(ulimit -n 65536; capsh --drop=cap_sys_resource --shell=/bin/sh -- -c '$RUNTIME run raised')
# Remedy: the capability.
$RUNTIME run granted
# The other ceiling: no capability lifts RLIMIT_NOFILE above fs.nr_open.
cat /proc/sys/fs/nr_open
$RUNTIME run -b above-nr-open above
# Remedy: raise the ceiling, or ask for less.
sysctl -w fs.nr_open=2000000
$RUNTIME run -b above-nr-open below
