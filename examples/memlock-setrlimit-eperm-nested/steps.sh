#!/bin/sh
# A container that holds the same runtime and a bundle of its own.
./nest.sh
# The outer container may do all that an engine needs, but has no CAP_SYS_RESOURCE (bit 24 of CapEff).
$RUNTIME run outer
# Remedy: give the outer container the capability.
$RUNTIME run -b with-capability outer
