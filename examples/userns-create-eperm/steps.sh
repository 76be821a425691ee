#!/bin/sh
# A container that holds the same runtime and a bundle of its own.
./nest.sh
# The outer container has Docker 20.10's default seccomp profile. Inside: its mode (2 is a filter), the system call
# alone, then the runtime.
$RUNTIME run outer
# Remedy: an outer container without that filter.
$RUNTIME run -b unconfined outer
# The same error without any filter: a process in a chroot.
mkdir jail && mount --rbind / jail && chroot jail unshare --user true
chroot jail sh -c "cd $PWD/inner && $RUNTIME run jailed"
# Remedy: leave the chroot.
cd inner && $RUNTIME run free
