#!/usr/bin/env bash
# Makes sure that a Chromium is there; with --firefox a Firefox, with --postgres a PostgreSQL
# server for the endpoint's tests, with --second-opinions the independent verifiers that some tests
# ask (BouncyCastle, OpenSSL's GOST engine). Does nothing where all is in place. Chromium alone
# must be there: without root or sudo it is Playwright's own, and what else cannot be installed is
# told and left out.
set -euo pipefail
cd "$(dirname "$0")/.."

want=(chromium)
for option in "$@"; do
  case "$option" in
    --firefox) want+=(firefox) ;;
    --postgres) want+=(postgres) ;;
    --second-opinions) want+=(second_opinions) ;;
    *) echo "setup: unknown option $option" >&2; exit 2 ;;
  esac
done

LEAST_NODE=22
node_major=$(node -p 'process.versions.node.split(".")[0]')
[[ $node_major -ge $LEAST_NODE ]] || echo "setup: this is Node $(node --version); $LEAST_NODE is the least that is supported, and an older one may fail" >&2

have_chromium() {
  [[ -n "${CHROMIUM_PATH:-}" && -x "${CHROMIUM_PATH:-}" ]] || command -v chromium >/dev/null || command -v chromium-browser >/dev/null ||
    node -e "process.exit(require('fs').existsSync(require('@playwright/test').chromium.executablePath()) ? 0 : 1)" 2>/dev/null
}
have_firefox() { [[ -n "${FIREFOX_PATH:-}" && -x "${FIREFOX_PATH:-}" ]] || command -v firefox-esr >/dev/null || command -v firefox >/dev/null; }
have_postgres() { [[ -n "${DATABASE_URL:-}" ]] || ls /usr/lib/postgresql/*/bin/postgres >/dev/null 2>&1; }
have_second_opinions() { [[ -f /usr/share/java/bcpkix.jar ]] && command -v javac >/dev/null && ls /usr/lib/*/engines-3/gost.so >/dev/null 2>&1; }

on_debian() { [[ -r /etc/debian_version ]] && command -v apt-get >/dev/null && ! grep -qi ubuntu /etc/os-release; }

# With sudo where it asks nothing, or where there is somebody to ask.
may_install() { on_debian && { [[ $EUID -eq 0 ]] || { command -v sudo >/dev/null && { sudo -n true 2>/dev/null || [[ -t 0 ]]; }; }; }; }

apt_install() {
  local sudo=()
  [[ $EUID -eq 0 ]] || sudo=(sudo)
  "${sudo[@]}" apt-get update -qq
  DEBIAN_FRONTEND=noninteractive "${sudo[@]}" apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

install_chromium() {
  # Ubuntu's chromium package is a snap shim that cannot load an unpacked extension.
  if may_install; then apt_install chromium fonts-dejavu-core; elif on_debian; then npx playwright install chromium; else npx playwright install --with-deps chromium || npx playwright install chromium; fi
}
# Its tests are skipped by name, and all else goes on.
go_without() { echo "setup: without $1: $2 and run this again; its tests are skipped until then" >&2; }
install_firefox() {
  may_install && apt_install firefox-esr || go_without Firefox "install it (apt-get install firefox-esr as root), or set FIREFOX_PATH"
}
install_postgres() {
  may_install && apt_install postgresql || go_without PostgreSQL "install it (apt-get install postgresql as root), or set DATABASE_URL"
}
install_second_opinions() {
  local java=()
  command -v javac >/dev/null || java=(default-jdk-headless)
  local packages=(openssl libengine-gost-openssl libbcpkix-java "${java[@]}")
  may_install && apt_install "${packages[@]}" || go_without 'the second opinions' "install them (apt-get install ${packages[*]} as root)"
}

for part in "${want[@]}"; do
  "have_$part" && continue
  echo "setup: installing $part"
  "install_$part"
done
