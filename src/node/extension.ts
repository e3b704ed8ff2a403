// The extension on a host that has Node: the same, with threads for surveys of folders on a disk.
import { join } from 'node:path';
import type { ExtensionContext } from 'vscode';
import type { Api } from '../api.ts';
import { activate as activateAnywhere } from '../extension.ts';
import { Threads } from './threads.ts';

export const activate = (context: ExtensionContext): Api => activateAnywhere(context, new Threads(join(context.extensionPath, 'dist')));
