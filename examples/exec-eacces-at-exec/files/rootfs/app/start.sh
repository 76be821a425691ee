#!/opt/tools/sh
echo "the script ran"
