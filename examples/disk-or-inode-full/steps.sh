#!/bin/sh
# A file system without a free block.
mkdir -p /srv/full && mount -t tmpfs -o size=64k,nr_inodes=100 tmpfs /srv/full
dd if=/dev/zero of=/srv/full/filler bs=4k count=16 2>/dev/null
# The engine asks for a pid file there, as containerd and conmon do below /run.
$RUNTIME create --pid-file /srv/full/pid no-block
# only: crun
# The runtime's own state is there: below /run for root, below /run/user for others.
$RUNTIME --root /srv/full run state-no-block
# To confirm: which file systems are full?
df -h | grep 100%
# Remedy: free space.
rm /srv/full/filler
$RUNTIME --root /srv/full run free-block
umount /srv/full
# Blocks are free, but not one more file or directory can be made.
mount -t tmpfs -o size=1m,nr_inodes=10 tmpfs /srv/full
for i in 1 2 3 4 5 6 7 8 9; do mkdir /srv/full/$i; done
$RUNTIME --root /srv/full run no-inode
# df -h finds nothing here; -i counts inodes.
df -h | grep 100%
df -i | grep 100%
# Remedy: remove files that nobody needs.
rmdir /srv/full/[1-9]
$RUNTIME --root /srv/full run free-inode
# The container starts, and the program in it fills the volume.
$RUNTIME run -b write write
umount /srv/full
