// The built content is compressed with Zstandard: a package that is a zip finds less in it (its window is 32 KB), and has to
// stay under 1 MB. fzstd unpacks it on every host, in 8 KB of code; Node's own Zstandard is younger than the oldest VS Code.
import { decompress } from 'fzstd';

/** @throws Error when the bytes are no whole Zstandard frame */
export function unpacked(bytes: Uint8Array): Uint8Array {
  // What is no frame at all would be taken for an empty one.
  if (bytes.length < 4 || new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true) !== 0xfd2fb528) throw new Error('not compressed content');
  return decompress(bytes);
}

/** @throws Error when the bytes are no whole Zstandard frame, no UTF-8 or no JSON */
export const unpackedJson = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(unpacked(bytes)));
