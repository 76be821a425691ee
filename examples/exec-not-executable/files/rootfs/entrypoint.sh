#!/bin/sh
echo entrypoint ran
