#!/bin/sh
# The container's command is bash, which the image does not have.
$RUNTIME run failing
# To confirm: there is no such file where it is usually found.
ls rootfs/bin/bash
# The same through exec, in a container that runs.
$RUNTIME run -d -b sleeper sleeper
$RUNTIME exec sleeper bash
# A path instead of a name.
$RUNTIME run -b path path
# Program and arguments in one string.
$RUNTIME run -b one-string one-string
# Remedy: one string for each word.
$RUNTIME run -b words words
# A program that exists, in a directory that is not in PATH.
find rootfs -name report
$RUNTIME run -b off-path off-path
# Remedy: put its directory into PATH.
$RUNTIME run -b on-path on-path
# Remedy: name a program that the image has.
$RUNTIME run -b sh sh
