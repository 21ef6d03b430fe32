// The end of the suite's guard (N1): all that its browsers were asked for lies within
// src/edge/net/hosts.ts and loopback, and each of them has left a record.
//   tsx scripts/contacts.ts FOLDER
import { keptContacts, strangersAmong } from '../tests/world/contacts.ts';
import { firefoxPath } from './browsers.ts';

const [folder = ''] = process.argv.slice(2);
const records = keptContacts(folder);
const expected = ['chromium', ...(firefoxPath() === undefined ? [] : ['firefox'])];
let failed = false;

for (const browser of expected) {
  const launches = records.filter((record) => record.browser === browser);
  const hosts = Array.from(new Set(launches.flatMap((launch) => launch.hosts))).sort();
  const own = Array.from(new Set(launches.flatMap((launch) => launch.own))).sort();
  const strangers = strangersAmong(hosts);
  console.log(`contacts: ${browser}, ${launches.length} launches: ${hosts.join(' ')}`);
  if (own.length > 0)
    console.log(`contacts: ${browser} of itself, resolving nothing: ${own.join(' ')}`);
  if (strangers.length > 0)
    console.error(
      `contacts: ${browser} was asked for hosts outside the list: ${strangers.join(' ')}`,
    );
  // If the record lacks the ordering page, the suite did nothing or the recorder is broken.
  const isRecord = hosts.includes('https://aleumet.egov.kz');
  if (!isRecord) console.error(`contacts: ${browser} left no record`);
  failed ||= strangers.length > 0 || !isRecord;
}
process.exitCode = failed ? 1 : 0;
