// Writing DER (ITU-T X.690): as much as requests to the services of an authority need.

/** One element with the contents one after another inside; shorter than 2^32 bytes. */
export function encode(tag: number, ...contents: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const length = contents.reduce((sum, content) => sum + content.length, 0);
  const header = [tag, ...lengthOctets(length)];
  const element = new Uint8Array(header.length + length);
  element.set(header);
  let at = header.length;
  for (const content of contents) {
    element.set(content, at);
    at += content.length;
  }
  return element;
}

function lengthOctets(length: number): number[] {
  if (length < 0x80) return [length];
  const octets: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256);
  return [0x80 | octets.length, ...octets];
}

/** The content bytes of an OBJECT IDENTIFIER in dotted form. */
export function oidContent(dotted: string): Uint8Array<ArrayBuffer> {
  const [root = 0, second = 0, ...arcs] = dotted.split('.').map(Number);
  return Uint8Array.from([root * 40 + second, ...arcs].flatMap((arc) => {
    const groups = [arc % 128];
    for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128)) groups.unshift(0x80 | (rest % 128));
    return groups;
  }));
}
