// What else is taken from elsewhere by name: actions of the workflows by the hash of a commit,
// images by a whole version.
import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const FOLDER = path.join(ROOT, '.github/workflows');
const workflows = fs
  .readdirSync(FOLDER)
  .map((name) => fs.readFileSync(path.join(FOLDER, name), 'utf8'));

const ACTION = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;
/** A digest says more, and is what whoever runs images pins (deploy/Containerfile); a whole version is the least. */
const IMAGE = /^docker\.io\/[\w./-]+:\d+\.\d+\.\d+-[\w-]+(?:@sha256:[0-9a-f]{64})?$/;

export const looseActions = (workflow: string): readonly string[] =>
  Array.from(workflow.matchAll(/^\s*-?\s*uses:\s*(.+)$/gm), ([, action = '']) =>
    action.trim(),
  ).filter((action) => !ACTION.test(action));
export const looseImages = (text: string): readonly string[] =>
  Array.from(text.matchAll(/^\s*(?:image:\s*|ARG NODE=)(.+)$/gm), ([, image = '']) =>
    image.trim(),
  ).filter((image) => !IMAGE.test(image));

it('[S1] workflows run actions of one commit and images of one version, with no right but to read', () => {
  expect(workflows.length).toBeGreaterThan(0);
  expect(workflows.flatMap(looseActions)).toEqual([]);
  expect(workflows.flatMap(looseImages)).toEqual([]);
  for (const workflow of workflows)
    expect(workflow.match(/^\s*permissions:[^]*?^\w/gm)).toEqual([
      'permissions:\n  contents: read\nj',
    ]);
});

it("[S1] the endpoint's image stands on an image of one version", () => {
  const file = fs.readFileSync(path.join(ROOT, 'deploy/Containerfile'), 'utf8');
  expect(looseImages(file)).toEqual([]);
  expect(Array.from(file.matchAll(/^FROM (\S+)/gm), ([, image]) => image)).toEqual([
    '${NODE}',
    '${NODE}',
  ]);
});

it.each([
  'actions/checkout@v5',
  'actions/checkout@main',
  'actions/checkout@08c6903 # v5.0.0',
  'actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8',
])('the action %s is loose', (action) => {
  expect(looseActions(`      - uses: ${action}\n`)).toEqual([action]);
});

it.each([
  'docker.io/library/node',
  'docker.io/library/node:20',
  'docker.io/library/node:latest',
  'node:20.20.2-bookworm',
])('the image %s is loose', (image) => {
  expect(looseImages(`      image: ${image}\n`)).toEqual([image]);
});
