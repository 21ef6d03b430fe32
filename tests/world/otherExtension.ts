// Another extension, with every right that a person can give to one, and one empty page from which
// a test acts in its name.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export interface OtherExtension {
  readonly folder: string;
  readonly page: string;
}

/** Writes it into a new folder. */
export function writeOtherExtension(folder: string): OtherExtension {
  const manifest = {
    manifest_version: 3,
    name: 'Another extension',
    version: '1',
    permissions: ['tabs', 'scripting', 'storage', 'webNavigation'],
    host_permissions: ['<all_urls>'],
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(path.join(folder, 'page.html'), '<!doctype html><title>another</title>');
  // Chromium makes the name of an unpacked extension out of its path: sixteen octets as letters from a to p.
  const id = createHash('sha256')
    .update(path.resolve(folder))
    .digest('hex')
    .slice(0, 32)
    .replace(/./g, (digit) => String.fromCharCode(97 + parseInt(digit, 16)));
  return { folder, page: `chrome-extension://${id}/page.html` };
}
