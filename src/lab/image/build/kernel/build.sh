#!/bin/sh
# Compiles the lab's kernel. Runs in a root file system that has nothing but the locked packages, so that the compiler,
# every path in it and the time are the same wherever this is done: then the kernel is, to the last byte.
# /build/source.tar.xz is Debian's source, /build/config the lab's configuration; leaves /build/bzImage.
set -e
export LC_ALL=C PATH=/usr/bin:/bin
export KBUILD_BUILD_TIMESTAMP='Thu Jan 1 00:00:00 UTC 1970' KBUILD_BUILD_USER=lab KBUILD_BUILD_HOST=crunbook
mkdir /build/linux
cd /build/linux
tar xJf /build/source.tar.xz --strip-components=1
target() { make ARCH=i386 CC=gcc-12 HOSTCC=gcc-12 "$@"; }
target tinyconfig
scripts/kconfig/merge_config.sh -m .config /build/config
target olddefconfig
# What the configuration asks for and the source does not give, it would leave out without a word.
while read -r line; do
  case $line in
    CONFIG_*=n) ! grep -q "^${line%=n}=" .config || { echo "missed: $line"; exit 1; } ;;
    CONFIG_*) grep -qxF "$line" .config || { echo "missed: $line"; exit 1; } ;;
  esac
done < /build/config
target -j"$(nproc)" bzImage
cp arch/x86/boot/bzImage /build/bzImage
