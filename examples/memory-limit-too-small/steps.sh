#!/bin/sh
# The kernel's log, emptied to show only what comes.
dmesg -c > /dev/null
# 128 where 128 MiB was meant: the unit is missing.
$RUNTIME run -b unit unit
# To confirm: the kernel killed the runtime's own process, which was not yet the container's.
dmesg | grep -o 'task=[^,]*' | tail -n 1
# 512 KiB are too few for one runtime and enough for the other.
$RUNTIME run small
dmesg | grep -o 'task=[^,]*' | tail -n 1
# Remedy: 12 MiB, the least that CRI-O lets through to runc.
$RUNTIME run -b fixed fixed
