// The library brings no types.
declare module 'ahocorasick' {
  class AhoCorasick {
    constructor(keywords: readonly string[]);
    /** Ends of hits, inclusive, with all keywords that end there. */
    search(text: string): [end: number, keywords: string[]][];
  }
  export = AhoCorasick;
}
