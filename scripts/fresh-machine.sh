#!/usr/bin/env bash
# Proves that a bare Debian with Node and git and nothing else installs, tests and serves this project, as root and as an
# ordinary user: docs/how-to/fresh-machine.md. Needs root and debootstrap; clones what is committed.
#   scripts/fresh-machine.sh FOLDER [command ...]     the commands replace the demo and the tests after `npm ci`
set -euo pipefail

folder=${1:?the folder to build the machine in, e.g. /tmp/fresh/bookworm}
shift
suite=${SUITE:-bookworm}
project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
readonly USER_NAME=clerk

furnish() { # the bare machine, once
  [ -e "$folder/bin/bash" ] || debootstrap --variant=minbase --include=git,ca-certificates "$suite" "$folder"
  local node modules
  node=$(readlink -f "$(command -v node)")
  modules=$(cd "$(dirname "$(readlink -f "$(command -v npm)")")/../.." && pwd)
  install -D "$node" "$folder/usr/local/bin/node"
  mkdir -p "$folder/usr/local/lib/node_modules"
  [ -e "$folder/usr/local/lib/node_modules/npm" ] || cp -r "$modules/npm" "$folder/usr/local/lib/node_modules/"
  ln -sf ../lib/node_modules/npm/bin/npm-cli.js "$folder/usr/local/bin/npm"
  ln -sf ../lib/node_modules/npm/bin/npx-cli.js "$folder/usr/local/bin/npx"
  chroot "$folder" id "$USER_NAME" >/dev/null 2>&1 || chroot "$folder" useradd --create-home --shell /bin/bash "$USER_NAME"
}

connect() { # what this network wants of every machine: its name server, its certificates, its settings of npm
  cp /etc/resolv.conf "$folder/etc/resolv.conf"
  cp /etc/ssl/certs/ca-certificates.crt "$folder/etc/ssl/certs/ca-certificates.crt"
  local settings
  settings=$(npm config get globalconfig)
  mkdir -p "$folder/usr/local/etc"
  [ ! -e "$settings" ] || cp "$settings" "$folder/usr/local/etc/npmrc"
  mountpoint -q "$folder/proc" || mount -t proc proc "$folder/proc"
}

disconnect() {
  ! mountpoint -q "$folder/proc" || umount "$folder/proc"
}

# Runs in the machine, in the clone. The demo is stopped as soon as it has answered.
inner() {
  cat <<'INNER'
set -euo pipefail
# npm, the shell it starts and the program are one process group, as under a person's Ctrl-C: a signal to npm alone may
# stop at the shell.
stop_demo() {
  kill -TERM -- "-$1" 2>/dev/null || return 0
  for _ in $(seq 30); do
    kill -0 -- "-$1" 2>/dev/null || return 0
    sleep 1
  done
  echo 'the demo does not stop' >&2
  kill -KILL -- "-$1"
  return 1
}
demo_answers() {
  local pid=$1 log=$2
  for _ in $(seq 120); do
    if grep -w ready "$log"; then
      node -e "fetch('http://127.0.0.1:8080/healthz').then((reply) => { console.log('healthz', reply.status); process.exit(reply.ok ? 0 : 1); })"
      return
    fi
    kill -0 "$pid" 2>/dev/null || return 1
    sleep 1
  done
  return 1
}
demo() {
  local log pid
  log=$(mktemp)
  setsid npm run demo >"$log" 2>&1 &
  pid=$!
  local answered=0
  demo_answers "$pid" "$log" || answered=1
  stop_demo "$pid" || answered=1
  [ "$answered" = 0 ] || cat "$log" >&2
  rm "$log"
  return "$answered"
}
cd
rm -rf shishi
git -c advice.detachedHead=false clone --quiet /srv/shishi.bundle shishi
cd shishi
echo "== $(id -un): node $(node --version), $(git rev-parse --short HEAD)"
npm ci
test -s dist/.tsbuildinfo
if [ $# -gt 0 ]; then
  for command in "$@"; do echo "== $(id -un): $command"; bash -c "$command"; done
else
  demo
  npm test
fi
echo "== $(id -un): well"
INNER
}

as() { # a user, its home, and the commands; nothing of this machine's environment but the way to the network
  local user=$1 home=$2
  shift 2
  env -i PATH=/usr/local/bin:/usr/bin:/bin HOME="$home" USER="$user" TERM=dumb \
    ${HTTPS_PROXY:+HTTPS_PROXY="$HTTPS_PROXY"} ${HTTP_PROXY:+HTTP_PROXY="$HTTP_PROXY"} ${NO_PROXY:+NO_PROXY="$NO_PROXY"} \
    "$(command -v chroot)" --userspec="$user:" "$folder" bash /srv/check.sh "$@" </dev/null
}

furnish
trap disconnect EXIT
connect
git -C "$project" bundle create --quiet "$folder/srv/shishi.bundle" HEAD
inner >"$folder/srv/check.sh"
failed=0
as root /root "$@" || failed=1
as "$USER_NAME" "/home/$USER_NAME" "$@" || failed=1
exit "$failed"
