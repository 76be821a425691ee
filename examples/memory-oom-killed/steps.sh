#!/bin/sh
# The kernel's log, emptied to show only what comes.
dmesg -c > /dev/null
# The program fills 32 MiB, the container may have 16.
$RUNTIME run failing
# To confirm: the kernel's log says which kind of shortage it was.
dmesg | grep -o 'oom-kill:constraint=CONSTRAINT_MEMCG'
dmesg | grep -o 'Memory cgroup out of memory: Killed process'
# The same in a child of the container's first process: the container lives on. The counter of kills is in the cgroup.
$RUNTIME run -b child child
# With memory.oom.group, which Kubernetes sets since 1.28, the kernel kills the whole container.
$RUNTIME run -b group group
# Not this: somebody else sends SIGKILL. The same status, but the counter stays at 0.
$RUNTIME run -b killed killed
# Remedy: a limit that the program fits in.
$RUNTIME run -b higher-limit higher-limit
