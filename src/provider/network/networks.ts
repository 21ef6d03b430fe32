// Addresses of clients and proxies: IPv4, IPv6 and networks of them (RFC 4632, RFC 4291).
import { BlockList, isIP, isIPv6 } from 'node:net';

/** IPv4 inside IPv6 is IPv4 (RFC 4291 §2.5.5.2). */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '');

/** Whether an address is of one of the networks; what is no address is of none. */
export const isIn = (list: BlockList, address: string): boolean =>
  isIP(address) !== 0 && list.check(plain(address), isIPv6(plain(address)) ? 'ipv6' : 'ipv4');

/** An IPv4 address, or the first 64 bits of an IPv6 one: a household has that many, and they count as one. */
export function householdOf(address: string): string {
  if (!isIPv6(plain(address))) return plain(address);
  const [head = '', tail = ''] = address.split('::');
  const groups = head.split(':').filter((group) => group !== '');
  const missing = address.includes('::')
    ? 8 - groups.length - tail.split(':').filter((group) => group !== '').length
    : 0;
  return [...groups, ...Array.from({ length: missing }, () => '0'), ...tail.split(':')]
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':');
}

/** Throws what node throws for words that are no network. */
export function networks(of: readonly string[]): BlockList {
  const list = new BlockList();
  for (const each of of) {
    const [address = '', bits] = each.split('/');
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}
