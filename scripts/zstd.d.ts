// Node 24, which runs the scripts, has Zstandard; the types are those of Node 20, on which the extension has to run.
declare module 'node:zlib' {
  export function zstdCompressSync(data: string | Uint8Array, options: { readonly params: Readonly<Record<number, number>> }): Buffer;
  namespace constants {
    const ZSTD_c_compressionLevel: number;
    const ZSTD_c_windowLog: number;
  }
}

export {};
