#!/bin/sh
# /srv/store/data is to appear in the container as /data. It is not on the host.
$RUNTIME run missing
# To confirm: ask the machine that the runtime runs on.
stat -c '%F %n' /srv/store/data
# A symbolic link that leads nowhere counts as missing.
mkdir /srv/store && ln -s /srv/old-disk/data /srv/store/data
$RUNTIME run dangling
ls -l /srv/store | grep -o 'data ->.*'
rm /srv/store/data
# The folder is there, but in another mount namespace, as on the client of a remote engine or in a container that uses the host's engine.
unshare -m sh -c 'mount -t tmpfs tmpfs /srv/store && mkdir /srv/store/data && ls -d /srv/store/data'
$RUNTIME run elsewhere
# Remedy: make it on the host that the runtime sees.
mkdir /srv/store/data
$RUNTIME run fixed
rm -r /srv/store
