// The table of contents of the extension: one line a surface. Content is read on first use, not here.
import type { ExtensionContext } from 'vscode';
import { type Api, createApi } from './api.ts';
import { Configurations } from './configurations.ts';
import { Documents } from './documents.ts';
import { registerCodeLens } from './features/codeLens.ts';
import { registerConceptsInFile } from './features/conceptsInFile.ts';
import { registerConceptsInWorkspace } from './features/conceptsInWorkspace.ts';
import { registerFirstSteps } from './features/firstSteps.ts';
import { registerHighlights } from './features/highlights.ts';
import { registerHover } from './features/hover.ts';
import { registerLookUp } from './features/lookUp.ts';
import { registerSidebar } from './features/sidebar.ts';
import { LibraryLoader } from './library.ts';
import type { Surveyor } from './survey/survey.ts';
import { WorkspaceFiles } from './workspaceFiles.ts';

/** @param onDisk surveys folders on a disk; a host without Node has none */
export function activate(context: ExtensionContext, onDisk?: Surveyor): Api {
  const library = new LibraryLoader(context.extensionUri);
  const documents = new Documents(library);
  const configurations = new Configurations();
  context.subscriptions.push(
    documents,
    configurations,
    registerHover(library, documents, configurations),
    registerLookUp(library, documents),
    registerSidebar(context.extensionUri, library, documents, configurations),
    registerCodeLens(documents, configurations),
    registerConceptsInFile(library, documents),
    registerConceptsInWorkspace(library, new WorkspaceFiles(library), onDisk),
    registerHighlights(documents),
    registerFirstSteps(),
  );
  return createApi(library);
}
