#!/usr/bin/env bash
# What the tests do where nothing lies beside the repository: a clone of the last commit in a
# temporary folder, with these packages and nothing else from outside (OUTSIDE=none). Whoever reads
# outside material is skipped by name; a failure is somebody who did not ask
# tests/world/outside.ts.
#   bash scripts/bare.sh FOLDER      writes bare-unit.json, bare-chromium.json and bare-firefox.json there
set -euo pipefail
cd "$(dirname "$0")/.."
reports=$(realpath "$1")
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT

# A checkout may be another user's, as it is in a container.
GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=safe.directory GIT_CONFIG_VALUE_0='*' git clone -q --depth 1 "file://$PWD" "$place/komekshi"
ln -s "$PWD/node_modules" "$place/komekshi/node_modules"
cd "$place/komekshi"
export OUTSIDE=none
npx wxt prepare >/dev/null

status=0
npx vitest related tests/world/nucFixtures.ts tests/second-opinion/*.ts $(grep -rl CASES_FOLDER --include='*.test.ts' tests) tests/boundary/{guard,outside}.test.ts --run --reporter=json --outputFile.json="$reports/bare-unit.json" >/dev/null || status=1
PLAYWRIGHT_JSON_OUTPUT_NAME="$reports/bare-chromium.json" npx playwright test --project chromium --reporter json nuc.spec.ts || status=1
PLAYWRIGHT_JSON_OUTPUT_NAME="$reports/bare-firefox.json" npx playwright test --project firefox --reporter json || status=1
exit $status
