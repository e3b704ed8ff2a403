// What we use of gifenc, which comes without types.
declare module 'gifenc' {
  type Colours = readonly (readonly number[])[];
  interface Frame {
    readonly palette?: Colours;
    readonly delay: number;
    readonly transparent: boolean;
    readonly transparentIndex: number;
    readonly dispose: number;
  }
  const gifenc: {
    GIFEncoder(): { writeFrame(index: Uint8Array, width: number, height: number, frame: Frame): void; finish(): void; bytes(): Uint8Array };
    quantize(pixels: Uint8Array, most: number): Colours;
    applyPalette(pixels: Uint8Array, colours: Colours): Uint8Array;
  };
  // biome-ignore lint/style/noDefaultExport: it is theirs
  export default gifenc;
}
