# Shared by the scripts: where we are, and how a step is announced and timed.
cd "$(dirname "${BASH_SOURCE[0]}")/.."
ROOT=$(pwd)

step() { # step "name" command…: runs the command, prints its time, shows its output only when it fails
  local name=$1 log start; shift
  start=$(date +%s)
  log=$(mktemp)
  if "$@" >"$log" 2>&1; then
    printf '  %-46s %4ss\n' "$name" "$(( $(date +%s) - start ))"
    rm -f "$log"
  else
    local code=$?
    printf '  %-46s FAILED\n' "$name"
    cat "$log"; rm -f "$log"
    return "$code"
  fi
}

loud() { # like step, with the output shown
  local name=$1 start; shift
  start=$(date +%s)
  printf '\n== %s\n' "$name"
  "$@" || { local code=$?; printf '== %s: FAILED\n' "$name"; return "$code"; }
  printf '== %s: %ss\n' "$name" "$(( $(date +%s) - start ))"
}

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

export PATH="${CARGO_HOME:-$HOME/.cargo}/bin:$PATH"
WASM=wasm32-unknown-unknown
