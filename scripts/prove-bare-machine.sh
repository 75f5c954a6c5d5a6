#!/usr/bin/env bash
# Repeats `npm start` (no screen) and, with --test, `npm test` in a fresh minimal Debian 12 that has only node, npm and git.
# Needs root and debootstrap. Usage: scripts/prove-bare-machine.sh [--test] [FOLDER]
set -euo pipefail

with_test=false
if [ "${1:-}" = --test ]; then with_test=true; shift; fi
root=$(mktemp -d "${1:-/var/tmp}/bare-machine.XXXXXX")
project=$(git -C "$(dirname "$0")" rev-parse --show-toplevel)
node_home=$(dirname "$(dirname "$(readlink -f "$(command -v node)")")")

finish() {
  for place in dev/pts dev proc; do mountpoint -q "$root/$place" && umount -l "$root/$place"; done
  rm -rf --one-file-system "$root"
}
trap finish EXIT

echo "Making a minimal Debian 12 …"
debootstrap --variant=minbase --include=git,ca-certificates,curl bookworm "$root" >/dev/null
mount -t proc proc "$root/proc"
mount --bind /dev "$root/dev"
mount --bind /dev/pts "$root/dev/pts"
cp -L /etc/resolv.conf "$root/etc/resolv.conf"
cp /etc/hosts "$root/etc/hosts"
cp -r /etc/apt/. "$root/etc/apt/" 2>/dev/null || true
for file in /etc/npmrc /usr/local/etc/npmrc "$HOME/.npmrc"; do
  if [ -f "$file" ]; then cat "$file" >> "$root/root/.npmrc"; fi
done
mkdir -p "$root/opt/node"
cp -a "$node_home/bin" "$node_home/lib" "$root/opt/node/" 2>/dev/null
git clone -q "$project" "$root/work/main"

inside() { env -i HOME=/root PATH=/opt/node/bin:/usr/sbin:/usr/bin:/sbin:/bin CI=true chroot "$root" bash -c "cd /work/main && $1"; }
timed() {
  local began=$SECONDS
  inside "$1" </dev/null
  echo "── $1: $((SECONDS - began)) s"
}

echo "With: node $(inside 'node --version'), npm $(inside 'npm --version'), $(inside 'git --version')"
timed 'npm start'
timed 'npm start'
if $with_test; then timed 'npm test'; fi
