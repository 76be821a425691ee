#!/bin/sh
# TODO: say what is run. What stands here is shown for every release: it must be true where nothing fails, too.
$RUNTIME run failing
# TODO: the command that confirms it.
ls rootfs/opt/{{slug}}/start
# TODO: each remedy at work.
$RUNTIME run -b fixed fixed
