#!/bin/sh
# An archive with one directory, as a backup holds many.
mkdir data && chmod 2775 data && tar -cf rootfs/backup.tar data
# Docker 20.10's default profile: what it does not name fails with EPERM, and it does not name fchmodat2.
$RUNTIME run failing
# To confirm: the profile does not name the call, and gives no other errno.
grep -c -E 'fchmodat2|defaultErrnoRet' config.json
# A profile that names a newer call (futex_wake, 454) but not fchmodat2 (452).
$RUNTIME run -b newer-call newer-call
# Remedy: let the profile answer ENOSYS, so that the C library falls back to the older call.
$RUNTIME run -b enosys enosys
# Podman 4.3's default profile does so.
$RUNTIME run -b podman-4.3 podman-4.3
# Remedy: a profile that allows fchmodat2, as Podman 5.4's does.
# needs: kernel>=6.6
$RUNTIME run -b podman-5.4 podman-5.4
# Without any profile.
# needs: kernel>=6.6
$RUNTIME run -b unconfined unconfined
