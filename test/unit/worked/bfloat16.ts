// Recomputes the worked example of the page "bfloat16".
export const results = (): string[] => {
  const view = new DataView(new ArrayBuffer(4));
  const bfloat16 = (x: number): number => {
    view.setFloat32(0, x);
    const bits = view.getUint32(0);
    view.setUint32(0, ((bits + 0x7fff + ((bits >>> 16) & 1)) & 0xffff0000) >>> 0);
    return view.getFloat32(0);
  };
  return [String(bfloat16(Math.PI)), String(bfloat16(257)), String(bfloat16(1.003)), String((8 * 16) / 8)];
};
