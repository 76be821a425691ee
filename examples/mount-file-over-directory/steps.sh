#!/bin/sh
# The file to mount is missing on the host; docker -v, and Kubernetes for a subPath, make a directory in its place.
mkdir host/app.conf
# That directory, mounted onto the file /etc/app.conf of the image.
$RUNTIME run directory-on-file
# To confirm: look at both ends of the mount.
stat -c '%F %n' host/app.conf rootfs/etc/app.conf
# The reverse: a file of the host, mounted onto the directory /etc.
stat -c '%F %n' host/extra.conf rootfs/etc
$RUNTIME run -b file-on-directory file-on-directory
# A file in the middle of the destination: /etc/app.conf/extra.conf.
$RUNTIME run -b below-a-file below-a-file
# Remedy for the reverse: name the file in the destination too.
$RUNTIME run -b file-in-directory file-in-directory
# Remedy: remove the directory, put the file there.
rmdir host/app.conf && echo 'greeting = good morning' > host/app.conf
$RUNTIME run fixed
