/** Networks that no packet of the internet comes from: private ones, those of one machine, one link or one provider. */
const inner: readonly (readonly [address: number, bits: number])[] = [
  [toNumber([10, 0, 0, 0]), 8],
  [toNumber([100, 64, 0, 0]), 10],
  [toNumber([127, 0, 0, 0]), 8],
  [toNumber([169, 254, 0, 0]), 16],
  [toNumber([172, 16, 0, 0]), 12],
  [toNumber([192, 168, 0, 0]), 16],
];

/** A public network with no more fixed bits than this belongs to nobody alone. */
const fewBits = 8;

const range4 = /(?<![\d.])(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})(?!\d)/g;
/** All but addresses of one site, of one link, and of groups. */
const range6 = /(?<![\w:])(?!f[c-f])(?:::|[0-9a-f]{1,4}::?[0-9a-f:]*)\/(\d{1,3})(?!\d)/gi;

/** Whether a line names addresses of half the world: few fixed bits, or a private network and more around it. */
export function hasWideRange(text: string): boolean {
  return (
    [...text.matchAll(range4)].some((match) => isWide(match.slice(1).map(Number))) ||
    [...text.matchAll(range6)].some(([, bits]) => Number(bits) <= fewBits)
  );
}

function isWide([a = 0, b = 0, c = 0, d = 0, bits = 0]: readonly number[]): boolean {
  const address = toNumber([a, b, c, d]);
  if (inner.some(([network, fixed]) => bits >= fixed && isWithin(address, network, fixed))) return false;
  return bits <= fewBits || inner.some(([network]) => isWithin(network, address, bits));
}

/** Whether an address and a network begin with the same bits. */
function isWithin(address: number, network: number, bits: number): boolean {
  const size = 2 ** (32 - bits);
  return Math.floor(address / size) === Math.floor(network / size);
}

function toNumber(parts: readonly number[]): number {
  return parts.reduce((sum, part) => sum * 256 + part);
}
