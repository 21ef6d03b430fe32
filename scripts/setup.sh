#!/usr/bin/env bash
# Makes sure that a Chromium is there; with --firefox a Firefox, with --postgres a PostgreSQL server for the endpoint's tests, with
# --second-opinions the independent verifiers that some tests ask (BouncyCastle, OpenSSL's GOST engine). Does nothing where all is in place.
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

have_chromium() {
  [[ -n "${CHROMIUM_PATH:-}" && -x "${CHROMIUM_PATH:-}" ]] || command -v chromium >/dev/null || command -v chromium-browser >/dev/null ||
    node -e "process.exit(require('fs').existsSync(require('@playwright/test').chromium.executablePath()) ? 0 : 1)" 2>/dev/null
}
have_firefox() { [[ -n "${FIREFOX_PATH:-}" && -x "${FIREFOX_PATH:-}" ]] || command -v firefox-esr >/dev/null || command -v firefox >/dev/null; }
have_postgres() { [[ -n "${DATABASE_URL:-}" ]] || ls /usr/lib/postgresql/*/bin/postgres >/dev/null 2>&1; }
have_second_opinions() { [[ -f /usr/share/java/bcpkix.jar ]] && command -v javac >/dev/null && ls /usr/lib/*/engines-3/gost.so >/dev/null 2>&1; }

on_debian() { [[ -r /etc/debian_version ]] && command -v apt-get >/dev/null && ! grep -qi ubuntu /etc/os-release; }

apt_install() {
  local sudo=()
  [[ $EUID -eq 0 ]] || sudo=(sudo)
  "${sudo[@]}" apt-get update -qq
  DEBIAN_FRONTEND=noninteractive "${sudo[@]}" apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

install_chromium() {
  # Ubuntu's chromium package is a snap shim that cannot load an unpacked extension.
  if on_debian; then apt_install chromium fonts-dejavu-core; else npx playwright install --with-deps chromium || npx playwright install chromium; fi
}
install_firefox() {
  if on_debian; then apt_install firefox-esr; else echo "setup: install Firefox or set FIREFOX_PATH; its tests are skipped without it" >&2; fi
}
install_postgres() {
  if on_debian; then apt_install postgresql; else echo "setup: install PostgreSQL or set DATABASE_URL; its tests are skipped without it" >&2; fi
}
install_second_opinions() {
  local java=()
  command -v javac >/dev/null || java=(default-jdk-headless)
  if on_debian; then apt_install openssl libengine-gost-openssl libbcpkix-java "${java[@]}"; else echo "setup: no BouncyCastle or GOST engine; those tests are skipped" >&2; fi
}

for part in "${want[@]}"; do
  "have_$part" && continue
  echo "setup: installing $part"
  "install_$part"
done
