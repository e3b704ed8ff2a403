// The decoder behind VS Code's own commands: which texts get a line above them, what hovers say, what a large file costs.
import * as assert from 'node:assert';
import { type CodeLens, commands, type Hover, type MarkdownString, type TextDocument, type Uri, WorkspaceEdit, workspace } from 'vscode';

const llama = {
  architectures: ['LlamaForCausalLM'],
  model_type: 'llama',
  hidden_size: 4096,
  intermediate_size: 14336,
  num_hidden_layers: 32,
  num_attention_heads: 32,
  num_key_value_heads: 8,
  vocab_size: 128256,
  max_position_embeddings: 8192,
  torch_dtype: 'bfloat16',
};

const open = (content: string, language = 'json'): Thenable<TextDocument> => workspace.openTextDocument({ language, content });

async function lenses(document: TextDocument): Promise<string[]> {
  const found = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 100);
  return found.filter(({ command }) => command?.command === 'llmGloss.showModelSheet').map(({ command }) => command?.title ?? '');
}

async function hoverOn(document: TextDocument, key: string): Promise<string> {
  const position = document.positionAt(document.getText().indexOf(`"${key}"`) + 2);
  const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, position);
  return hovers.flatMap(({ contents }) => contents.map((content) => (content as MarkdownString).value)).join('\n');
}

describe('decoder', () => {
  it('one line above a model’s configuration, and its numbers in the hover of a key', async () => {
    const document = await open(JSON.stringify(llama, undefined, 2));
    assert.deepStrictEqual(await lenses(document), ['8.03 B parameters · 15.0 GiB in bf16 · 128 KiB KV cache a token in bf16']);
    assert.match(await hoverOn(document, 'num_key_value_heads'), /4 query heads share one K\/V head/);
  });

  it('a hover shows the words of a file as words: no picture is fetched for them, and no link stands in them', async () => {
    const document = await open(JSON.stringify({ ...llama, model_type: '![x](//example.com/x.png)', architectures: undefined }, undefined, 2));
    assert.match(await hoverOn(document, 'model_type'), /family “\\!\\\[x\\\]\(/);
  });

  it('follows an edit', async () => {
    const document = await open(JSON.stringify(llama, undefined, 2));
    await lenses(document);
    const edit = new WorkspaceEdit();
    const at = document.getText().indexOf('32,');
    edit.replace(document.uri, document.lineAt(document.positionAt(at).line).range, '  "num_hidden_layers": 16,');
    await workspace.applyEdit(edit);
    assert.match((await lenses(document)).join(), /^4\.54 B/);
  });

  it('nothing above what is no model: a linter, a compiler, a web application, a cut or hostile JSON, plain text', async () => {
    for (const [content, language] of [
      ['{ "extends": ["eslint:recommended"], "temperature": "warm", "rules": { "max-len": [2, 120] } }', 'json'],
      ['{ "compilerOptions": { "target": "es2022", "strict": true } }', 'jsonc'],
      ['{ "name": "shop", "model_type": "car", "num_hidden_layers": "many" }', 'json'],
      [JSON.stringify(llama, undefined, 2).slice(0, 60), 'json'],
      ['{"model_type": "llama", "hidden_size": -1, "num_hidden_layers": 1e99, "vocab_size": null}', 'json'],
      ['hidden_size = 4096', 'plaintext'],
      ['', 'json'],
    ] as const) {
      assert.deepStrictEqual(await lenses(await open(content, language)), [], content.slice(0, 60));
    }
  });

  it('a setting turns the line off', async () => {
    const configuration = workspace.getConfiguration('llmGloss');
    await configuration.update('codeLens', false, true);
    try {
      assert.deepStrictEqual(await lenses(await open(JSON.stringify(llama))), []);
    } finally {
      await configuration.update('codeLens', undefined, true);
    }
  });

  it('a hover in a configuration of 5 MB costs little more than one elsewhere: nothing is parsed twice', async () => {
    const filler = Object.fromEntries(
      Array.from({ length: 60_000 }, (_, index) => [`layer_${index}_of_the_checkpoint_index_that_is_long`, `model-${index}-of-60000.safetensors`]),
    );
    const large = await open(JSON.stringify({ ...llama, weight_map: filler }, undefined, 1));
    assert.ok(large.getText().length > 5_000_000);
    const small = await open(JSON.stringify(llama, undefined, 2));
    const position = (document: TextDocument) => document.positionAt(document.getText().indexOf('"hidden_size"') + 2);
    const [at, other] = [position(large), position(small)];
    const hover = async (uri: Uri, where: typeof at): Promise<number> => {
      const start = performance.now();
      await commands.executeCommand('vscode.executeHoverProvider', uri, where);
      return performance.now() - start;
    };
    await hover(large.uri, at);
    await hover(small.uri, other);
    const [mine, theirs]: [number[], number[]] = [[], []];
    for (let round = 0; round < 60; round++) {
      theirs.push(await hover(small.uri, other));
      mine.push(await hover(large.uri, at));
    }
    const median = (values: number[]): number => [...values].sort((left, right) => left - right)[values.length >> 1] ?? Number.NaN;
    console.log(`│      hover in 5 MB: p50 ${median(mine).toFixed(1)} ms, ${(median(mine) / median(theirs)).toFixed(2)} of a small configuration's`);
    assert.ok(median(mine) < 2 * median(theirs), `${median(mine)} ms against ${median(theirs)} ms`);
  });
});
