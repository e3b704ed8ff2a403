// A drawing that is imported is its text: esbuild's `text` loader.
declare module '*.svg' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: what the loader makes
  export default text;
}
