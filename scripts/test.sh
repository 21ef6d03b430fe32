#!/usr/bin/env bash
# Everything that must hold: types, lint, builds, unit tests, end-to-end tests. Ends with where the
# time went and one line that a counter can read. With --bare the tests that read what lies outside
# the repository run once more in a clone that has nothing beside it.
set -euo pipefail
cd "$(dirname "$0")/.."
bare=
for option in "$@"; do
  case "$option" in
    --bare) bare=1 ;;
    *) echo "test: unknown option $option" >&2; exit 2 ;;
  esac
done
reports= memory=
trap 'rm -rf "$reports" "$memory"' EXIT
# The databases and profiles of tests lie in memory where it has room for them and lets programs run.
room=$(df --output=avail /dev/shm 2>/dev/null | tail -1 || true)
if [[ -w /dev/shm && ${room:-0} -ge 4194304 ]]; then
  memory=$(mktemp -d /dev/shm/komekshi-test-XXXXXX)
  # PostgreSQL runs as another user where this one is root.
  chmod 1777 "$memory"
  printf '#!/bin/sh\n' > "$memory/runs" && chmod +x "$memory/runs"
  if "$memory/runs" 2>/dev/null; then export TMPDIR="$memory"; fi
fi
reports=$(mktemp -d)
# One line for each start of a browser (tests/world/browser.ts).
export KOMEKSHI_STARTS="$reports/starts.txt"
since=$SECONDS
took() {
  echo "$((SECONDS - since)) $1" >> "$reports/steps.txt"
  since=$SECONDS
}

bash scripts/setup.sh --firefox
npx wxt prepare >/dev/null
took 'set-up'
# Lint takes as long as the rest together, and each of them one processor.
npm run -s lint & lint=$!
npm run -s typecheck
npm ci --dry-run --ignore-scripts --loglevel error >/dev/null
npm run -s package >/dev/null
npm run -s build:testing >/dev/null
wait "$lint"
took 'types, lint and builds'

status=0
npx vitest run --reporter=default --reporter=json --outputFile.json="$reports/unit.json" || status=1
took 'unit tests'
PLAYWRIGHT_JSON_OUTPUT_NAME="$reports/e2e.json" npx playwright test --reporter=list,json || status=1
took 'end-to-end tests'
if [[ -n $bare ]]; then
  bash scripts/bare.sh "$reports" || status=1
  took 'bare clone'
fi
npx tsx scripts/contacts.ts test-results/contacts || status=1
npx tsx scripts/requirements.ts "$reports/unit.json" "$reports/e2e.json" || status=1
took 'tables'
node scripts/summary.mjs "$reports" ${bare:+--bare} || status=1
exit $status
