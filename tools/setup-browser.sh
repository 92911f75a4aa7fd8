#!/bin/sh
# Installs chromium by apt, for the tests that look at pages. Needs root or sudo.
set -eu
if [ -x /usr/bin/chromium ]; then
  echo 'chromium is there.'
  exit 0
fi
run=''
if [ "$(id -u)" -ne 0 ]; then run='sudo'; fi
$run apt-get update -qq
$run env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium
