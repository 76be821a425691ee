#!/bin/sh
# Puts the runtime, its libraries and a bundle into the container's root file system.
set -e
binary=$(command -v "$RUNTIME")
mkdir -p rootfs/inner rootfs/rootfs
cp -a rootfs/usr rootfs/bin rootfs/lib rootfs/etc rootfs/proc rootfs/dev rootfs/rootfs/
cp inner/config.json rootfs/inner/
cp -L "$binary" rootfs/usr/bin/
# The dynamic loader lists what it would load.
for library in $(/lib/ld-linux.so.2 --list "$binary" | grep -o '/[^ ]*'); do
  mkdir -p "rootfs$(dirname "$library")"
  cp -L "$library" "rootfs$library"
done
# Docker's filter denies crun a keyring, before it comes to the user namespace.
[ "$RUNTIME" = crun ] && again='|| crun run --no-new-keyring inner'
cat > rootfs/inner/start.sh <<END
grep Seccomp: /proc/self/status
unshare --user true
cd /inner
$RUNTIME run inner $again
END
