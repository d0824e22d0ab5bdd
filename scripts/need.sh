#!/bin/sh
# What the tests need from the system, installed where it is missing: a browser, letters for the languages that a bare
# machine cannot draw, what looks at printed pages, and PostgreSQL. Does nothing, and needs no rights, where all are there.
set -eu

missing=''
command -v chromium >/dev/null 2>&1 || missing="$missing chromium"
command -v pdftoppm >/dev/null 2>&1 || missing="$missing poppler-utils"
# Not in the path: Debian keeps one folder for each version.
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || missing="$missing postgresql"
if command -v dpkg >/dev/null 2>&1; then
  # Not `dpkg -s`: it is content with a package that was removed and left its settings behind.
  dpkg-query -W -f '${Status}' fonts-noto-core 2>/dev/null | grep -q 'install ok installed' ||
    missing="$missing fonts-noto-core"
fi
[ -z "$missing" ] && exit 0

give_up() {
  echo "ERROR: the tests need these Debian packages:$missing" >&2
  echo "       $1" >&2
  echo "       Install them by hand, as root: apt-get update && apt-get install --no-install-recommends$missing" >&2
  exit 1
}

command -v apt-get >/dev/null 2>&1 || give_up 'This system has no apt-get, so they cannot be installed from here.'
[ "$(id -u)" -eq 0 ] || give_up 'Only root may install packages, and this is another user.'

echo "Installing$missing"
export DEBIAN_FRONTEND=noninteractive
apt-get update -q || give_up 'apt-get update failed.'
# shellcheck disable=SC2086 -- one word for each package
apt-get install -y -q --no-install-recommends $missing || give_up 'apt-get install failed.'
