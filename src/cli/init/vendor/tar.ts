/** One file of an archive. */
export interface ArchiveFile {
  /** With slashes, relative. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly isProgram: boolean;
}

const BLOCK = 512;

/**
 * A tar archive (POSIX ustar; a pax header before names that are too long for it). The same files give the same bytes:
 * sorted, without owners, at time nought.
 */
export function toTar(files: readonly ArchiveFile[]): Buffer {
  const sorted = files.toSorted((one, other) => (one.path < other.path ? -1 : 1));
  const parts = sorted.flatMap((file) => toEntry(file));
  return Buffer.concat([...parts, Buffer.alloc(2 * BLOCK)]);
}

function toEntry({ path, bytes, isProgram }: ArchiveFile): Buffer[] {
  const name = splitName(path);
  const header = toHeader({ ...(name ?? cut(path)), size: bytes.length, mode: isProgram ? 0o755 : 0o644 });
  const entry = [header, toBlocks(bytes)];
  return name ? entry : [...toPaxHeader(path), ...entry];
}

/** A directory of at most 155 bytes and a name of at most 100, or undefined. */
function splitName(path: string): { prefix: string; name: string } | undefined {
  if (Buffer.byteLength(path) <= 100) return { prefix: '', name: path };
  for (let at = path.indexOf('/'); at > 0; at = path.indexOf('/', at + 1)) {
    const [prefix, name] = [path.slice(0, at), path.slice(at + 1)];
    if (Buffer.byteLength(name) <= 100 && Buffer.byteLength(prefix) <= 155) return { prefix, name };
  }
  return undefined;
}

function cut(path: string): { prefix: string; name: string } {
  return {
    prefix: '',
    name: Buffer.from(path)
      .subarray(0, 90)
      .toString('latin1')
      .replaceAll(/[^ -~]/g, '_'),
  };
}

/** `<length> path=<path>\n`, where the length counts itself. */
function toPaxHeader(path: string): Buffer[] {
  const rest = ` path=${path}\n`;
  let length = Buffer.byteLength(rest);
  while (String(length).length + Buffer.byteLength(rest) !== length)
    length = String(length).length + Buffer.byteLength(rest);
  const bytes = Buffer.from(`${length}${rest}`);
  return [
    toHeader({ prefix: '', name: 'pax-header', size: bytes.length, mode: 0o644, type: 'x' }),
    toBlocks(bytes),
  ];
}

interface Header {
  readonly prefix: string;
  readonly name: string;
  readonly size: number;
  readonly mode: number;
  readonly type?: 'x';
}

function toHeader({ prefix, name, size, mode, type }: Header): Buffer {
  const header = Buffer.alloc(BLOCK);
  header.write(name, 0, 100, 'utf8');
  writeOctal(header, mode, { at: 100, digits: 7 });
  writeOctal(header, 0, { at: 108, digits: 7 });
  writeOctal(header, 0, { at: 116, digits: 7 });
  writeOctal(header, size, { at: 124, digits: 11 });
  writeOctal(header, 0, { at: 136, digits: 11 });
  header.write(type ?? '0', 156, 'ascii');
  header.write('ustar\u000000', 257, 'ascii');
  header.write(prefix, 345, 155, 'utf8');
  header.fill(' ', 148, 156);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'ascii');
  return header;
}

function writeOctal(header: Buffer, value: number, { at, digits }: { at: number; digits: number }): void {
  header.write(value.toString(8).padStart(digits, '0'), at, digits, 'ascii');
}

function toBlocks(bytes: Uint8Array): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((BLOCK - (bytes.length % BLOCK)) % BLOCK)]);
}
