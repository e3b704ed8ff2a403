// `npm run bench:webview [showing] [typing] [keeping]`: how soon the sidebar is there, what a letter in its search box costs,
// what it keeps after a hundred pages; each beside its goal. Needs a build. PAIRS chooses how often it is shown.
import { benchKeeping } from '../test/bench/keeping.ts';
import { benchShowing } from '../test/bench/showing.ts';
import { benchTyping } from '../test/bench/typing.ts';

const wanted = process.argv.slice(2);
const is = (name: string): boolean => wanted.length === 0 || wanted.includes(name);
if (is('typing')) await benchTyping();
if (is('keeping')) await benchKeeping();
if (is('showing')) await benchShowing(Number(process.env['PAIRS'] ?? 20));
