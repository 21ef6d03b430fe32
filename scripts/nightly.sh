#!/usr/bin/env bash
# What takes too long for every change: each property many times over, long histories of the
# outbox, a million inputs into every reader and into the endpoint, and in Firefox the end-to-end
# tests that repeat those of Chromium (tests/e2e/inFirefox.ts). Each prints its seed and its
# figures; the variables can be set to other numbers.
set -euo pipefail
cd "$(dirname "$0")/.."
export PROPERTY_TIMES=${PROPERTY_TIMES:-10} HISTORIES=${HISTORIES:-200000}
started=$SECONDS
took() {
  echo "nightly: $1 took $((SECONDS - started)) s"
  started=$SECONDS
}

status=0
mapfile -t properties < <(grep -rlE "from 'fast-check'" tests --include='*.test.ts' --include='*.test.tsx')
npx vitest run "${properties[@]}" || status=1
took "${#properties[@]} files of properties, $PROPERTY_TIMES times, $HISTORIES histories"
npm run -s fuzz || status=1
took 'the readers'
npm run -s fuzz:api || status=1
took 'the endpoint'
bash scripts/setup.sh --firefox
npm run -s build:testing >/dev/null
NIGHTLY=1 npx playwright test --project firefox || status=1
took 'Firefox'
exit $status
