// Reads the content folder from the disk: the one place that knows where it is.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentFiles } from '../src/glossary/check.ts';

export const root = join(import.meta.dirname, '..');
export const contentFolder = join(root, 'src', 'content');

/** Every file below `folder`, by its path with `/` between folders. */
export function readContent(folder: string = contentFolder): ContentFiles {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
  );
}
