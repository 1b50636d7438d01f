/** Reads a stream in measured pieces. Every method throws once the stream has ended too early. */
export interface ByteReader {
  /** Up to the next newline, without it. */
  readLine(): Promise<string>;
  readBytes(count: number): Promise<Buffer>;
}

export function createByteReader(stream: NodeJS.ReadableStream): ByteReader {
  const chunks = stream[Symbol.asyncIterator]();
  let rest: Buffer = Buffer.alloc(0);

  async function pull(): Promise<Buffer> {
    const next = await chunks.next();
    if (next.done) throw new Error('the stream ended too early');
    return Buffer.from(next.value);
  }

  return {
    async readLine() {
      let end = rest.indexOf('\n');
      while (end < 0) {
        rest = Buffer.concat([rest, await pull()]);
        end = rest.indexOf('\n');
      }
      const line = rest.toString('utf8', 0, end);
      rest = rest.subarray(end + 1);
      return line;
    },
    async readBytes(count) {
      const parts = [rest];
      let size = rest.length;
      while (size < count) {
        const chunk = await pull();
        parts.push(chunk);
        size += chunk.length;
      }
      const whole = Buffer.concat(parts);
      rest = whole.subarray(count);
      return whole.subarray(0, count);
    },
  };
}
