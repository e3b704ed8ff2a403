// The extension on a host that has Node: the same, with threads for surveys of folders on a disk.
import type { ExtensionContext } from 'vscode';
import type { Api } from '../api.ts';
import { activate as activateAnywhere } from '../extension.ts';
import type { Surveyor } from '../survey/survey.ts';

export function activate(context: ExtensionContext): Api {
  let threads: Promise<Surveyor> | undefined;
  // Their code, and Node's own behind it, is not needed to activate.
  const start = (): Promise<Surveyor> => import('./threads.ts').then(({ Threads }) => new Threads(`${context.extensionPath}/dist`));
  return activateAnywhere(context, {
    async survey(...request) {
      threads ??= start();
      return (await threads).survey(...request);
    },
    dispose: () => void threads?.then((started) => started.dispose()),
  });
}
