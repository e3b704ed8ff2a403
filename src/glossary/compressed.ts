// The built content is compressed with Zstandard: a package that is a zip finds less in it (its window is 32 KB), and has to
// stay under 1 MB. Node's own Zstandard unpacks it where there is one, fzstd everywhere else, in 8 KB of code that is thirty
// times slower when it runs for the first time.
import { decompress } from 'fzstd';

/** What this needs of Node, where it runs in Node: Zstandard came with 22.15. */
interface Host {
  readonly process?: { getBuiltinModule?(name: string): { zstdDecompressSync?(bytes: Uint8Array): Uint8Array } | undefined };
}
const native = (globalThis as unknown as Host).process?.getBuiltinModule?.('node:zlib')?.zstdDecompressSync;

/** @throws Error when the bytes are no whole Zstandard frame */
export function unpacked(bytes: Uint8Array): Uint8Array {
  // What is no frame at all would be taken for an empty one.
  if (bytes.length < 4 || new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true) !== 0xfd2fb528) throw new Error('not compressed content');
  return native ? native(bytes) : decompress(bytes);
}

/** @throws Error when the bytes are no whole Zstandard frame, no UTF-8 or no JSON */
export const unpackedJson = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(unpacked(bytes)));
