#!/usr/bin/env bash
# Everything that must hold: types, lint, builds, unit tests, end-to-end tests. Ends with one line that a counter can read.
set -euo pipefail
cd "$(dirname "$0")/.."
reports=$(mktemp -d)
trap 'rm -rf "$reports"' EXIT

bash scripts/setup.sh --firefox
npx wxt prepare >/dev/null
npm run -s typecheck & types=$!
npm run -s lint
wait "$types"
npm ci --dry-run --ignore-scripts --loglevel error >/dev/null
npm run -s package >/dev/null
npm run -s build:testing >/dev/null

status=0
npx vitest run --reporter=default --reporter=json --outputFile.json="$reports/unit.json" || status=1
PLAYWRIGHT_JSON_OUTPUT_NAME="$reports/e2e.json" npx playwright test --reporter=list,json || status=1
npx tsx scripts/contacts.ts test-results/contacts || status=1
npx tsx scripts/requirements.ts "$reports/unit.json" "$reports/e2e.json" || status=1
node scripts/summary.mjs "$reports/unit.json" "$reports/e2e.json" || status=1
exit $status
