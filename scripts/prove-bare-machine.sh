#!/usr/bin/env bash
# Repeats `npm start` (no screen) and, with --test, `npm test` in a fresh minimal Debian 12 that has only node, npm and git.
# Needs root and debootstrap. Usage: scripts/prove-bare-machine.sh [--test] [FOLDER]
set -euo pipefail

with_test=false
if [ "${1:-}" = --test ]; then with_test=true; shift; fi
root=$(mktemp -d "${1:-/var/tmp}/bare-machine.XXXXXX")
project=$(git -C "$(dirname "$0")" rev-parse --show-toplevel)
npm_home=$(dirname "$(dirname "$(readlink -f "$(command -v npm)")")")

finish() {
  for place in run/netns dev/pts dev sys proc .; do if mountpoint -q "$root/$place"; then umount -l "$root/$place"; fi; done
  rm -rf --one-file-system "$root"
}
trap finish EXIT

echo "Making a minimal Debian 12 …"
debootstrap --variant=minbase --include=git,ca-certificates bookworm "$root" >/dev/null
chmod 755 "$root"
# A root that is no mount cannot hold network namespaces of its own.
mount --bind "$root" "$root"
mount -t proc proc "$root/proc"
mount -t sysfs sysfs "$root/sys"
mount --bind /dev "$root/dev"
mount --bind /dev/pts "$root/dev/pts"
cp -L /etc/resolv.conf "$root/etc/resolv.conf"
cp /etc/hosts "$root/etc/hosts"
cp -r /etc/apt/. "$root/etc/apt/" 2>/dev/null || true
# What this machine needs to reach the package source belongs to the machine, not to the project.
cp -L /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/ca-certificates.crt"
if [ -f "$HOME/.npmrc" ]; then cp "$HOME/.npmrc" "$root/root/.npmrc"; fi
mkdir -p "$root/opt/node/bin" "$root/opt/node/lib/node_modules"
cp -L "$(command -v node)" "$root/opt/node/bin/node"
cp -a "$npm_home" "$root/opt/node/lib/node_modules/npm"
ln -s ../lib/node_modules/npm/bin/npm-cli.js "$root/opt/node/bin/npm"
ln -s ../lib/node_modules/npm/bin/npx-cli.js "$root/opt/node/bin/npx"
git clone -q "$project" "$root/work/main"

inside() { env -i HOME=/root PATH=/opt/node/bin:/usr/sbin:/usr/bin:/sbin:/bin CI=true ${NODE_EXTRA_CA_CERTS:+NODE_EXTRA_CA_CERTS=$NODE_EXTRA_CA_CERTS} chroot "$root" bash -c "cd /work/main && $1"; }
timed() {
  local began=$SECONDS
  inside "$1" </dev/null
  echo "── $1: $((SECONDS - began)) s"
}

echo "With: node $(inside 'node --version'), npm $(inside 'npm --version'), $(inside 'git --version')"
timed 'npm start'
timed 'npm start'
if $with_test; then timed 'npm test'; fi
