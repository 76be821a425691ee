#!/bin/sh
# The container may have 3 processes: the shell and two of its three commands.
$RUNTIME run failing
# To confirm: the kernel's log names the cgroup that was full.
dmesg | grep -o 'fork rejected by pids controller in .*' | tail -n 1
# Remedy: a higher limit.
$RUNTIME run -b higher-limit higher-limit
# Another container, that stays at its limit of 3.
$RUNTIME run -d -b full full
grep -H . /sys/fs/cgroup/full/pids.max /sys/fs/cgroup/full/pids.current
# What becomes of exec there. Of runc's stack dump only the first words are kept.
$RUNTIME exec full echo exec ran 2>&1 | grep -E 'exec ran|pthread_create|OS thread|level=error'
# The count of refusals; N is a number.
sed 's/[1-9][0-9]*/N/' /sys/fs/cgroup/full/pids.events
# The other limit, RLIMIT_NPROC, is 12 here. It counts what the user has on the whole host: alone there is room.
$RUNTIME run -b nproc alone
# Another container of the same user has 16 processes.
$RUNTIME run -d -b same-user same-user
$RUNTIME run -b nproc together
# Remedy: a user of its own.
$RUNTIME run -b other-user other-user
