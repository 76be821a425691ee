#!/bin/sh
# TODO: say what fails. This container's command does not exist.
$RUNTIME run failing
# TODO: the command that confirms it.
ls rootfs/opt/{{slug}}/start
# TODO: each remedy at work.
$RUNTIME run -b fixed fixed
