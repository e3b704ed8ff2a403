// The walkthrough, for whoever asks for it again: VS Code itself shows it once, when the extension is installed.
import { type Disposable, commands as vscodeCommands } from 'vscode';
import { commands, walkthrough } from '../manifest.ts';

export const registerFirstSteps = (): Disposable =>
  vscodeCommands.registerCommand(commands.showFirstSteps, () => vscodeCommands.executeCommand('workbench.action.openWalkthrough', walkthrough, false));
