// Marks known concepts with a thin dotted underline where the user asked for it: only what is visible,
// and never more than the editor draws without a pause.
import {
  DecorationRangeBehavior,
  Disposable,
  type Range,
  type TextDocument,
  type TextEditor,
  type TextEditorDecorationType,
  ThemeColor,
  commands as vscodeCommands,
  window,
  workspace,
} from 'vscode';
import type { Documents, Located } from '../documents.ts';
import { commands, setting, toggleSetting } from '../manifest.ts';

/** 1,000 ranges are drawn within 17 ms, 10,000 within 58-85. */
const mostRanges = 2000;

/** A section starts at a Markdown heading, or where a line of code with no indent follows an empty line. */
function startsSection(document: TextDocument, line: number): boolean {
  const { text } = document.lineAt(line);
  if (document.languageId === 'markdown') return /^#{1,6}\s/.test(text);
  return /^\S/.test(text) && (line === 0 || document.lineAt(line - 1).isEmptyOrWhitespace);
}

function firstOfEachSection(document: TextDocument, found: readonly Located[]): readonly Located[] {
  const seen = new Set<string>();
  let line = 0;
  return found.filter(({ finding, range }) => {
    for (; line <= range.start.line; line++) if (startsSection(document, line)) seen.clear();
    const slug = finding.senses[0]?.slug ?? '';
    return !seen.has(slug) && seen.add(slug);
  });
}

export function registerHighlights(documents: Documents): Disposable {
  // Made when somebody first asks for highlights: they are off by default, and activation should not pay for them.
  let made: TextEditorDecorationType | undefined;
  const underline = (): TextEditorDecorationType => {
    made ??= window.createTextEditorDecorationType({
      textDecoration: 'underline dotted 1px',
      rangeBehavior: DecorationRangeBehavior.ClosedClosed,
      overviewRulerColor: new ThemeColor('editorOverviewRuler.infoForeground'),
    });
    return made;
  };
  const draw = async (editor: TextEditor): Promise<void> => {
    const wanted = setting('highlights', editor.document);
    if (wanted === 'off') {
      if (made) editor.setDecorations(made, []);
      return;
    }
    const { version } = editor.document;
    const found = await documents.findAll(editor.document);
    if (editor.document.version !== version) return;
    const chosen = wanted === 'first' ? firstOfEachSection(editor.document, found) : found;
    const visible = (range: Range): boolean => editor.visibleRanges.some((shown) => range.intersection(shown));
    editor.setDecorations(
      underline(),
      chosen
        .map(({ range }) => range)
        .filter(visible)
        .slice(0, mostRanges),
    );
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const drawSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      for (const editor of window.visibleTextEditors) void draw(editor);
    }, 150);
  };
  const drawIfWanted = ({ document }: TextEditor): void => {
    if (setting('highlights', document) !== 'off') drawSoon();
  };
  const atStart = setTimeout(() => window.visibleTextEditors.forEach(drawIfWanted), 0);
  return Disposable.from(
    new Disposable(() => made?.dispose()),
    window.onDidChangeVisibleTextEditors((editors) => editors.forEach(drawIfWanted)),
    window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => drawIfWanted(textEditor)),
    documents.onDidChange(drawSoon),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('llmGloss')) drawSoon();
    }),
    new Disposable(() => {
      clearTimeout(timer);
      clearTimeout(atStart);
    }),
    vscodeCommands.registerCommand(commands.toggleHighlights, () => toggleSetting('highlights', 'first')),
  );
}
