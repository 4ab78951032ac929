import { isIPv6 } from 'node:net';

/** An IPv4 address inside an IPv6 one (RFC 4291, 2.5.5.2), as a server that listens on both sees it. */
const mapped = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/iu;

/** The eight groups of an IPv6 address, the left out ones filled in. */
const groupsOf = (address: string): readonly string[] => {
  const [head = '', tail] = address.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  return [...before, ...Array.from({ length: 8 - before.length - after.length }, () => '0'), ...after];
};

/**
 * What counts as one address: an IPv4 address, or the first 56 bits of an IPv6 one, because that is what a household or
 * an office gets whole (RFC 6177, RIPE-690). What is neither stays as it is.
 */
export const countedAddress = (address: string): string => {
  const [plain = ''] = address.toLowerCase().split('%');
  const four = mapped.exec(plain)?.[1];
  if (four !== undefined) return four;
  if (!isIPv6(plain)) return plain;
  const [a = '', b = '', c = '', d = ''] = groupsOf(plain).map((group) => group.padStart(4, '0'));
  return `${a}:${b}:${c}:${d.slice(0, 2)}00::/56`;
};
