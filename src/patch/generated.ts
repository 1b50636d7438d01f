import { generatedMarkers, generatedPaths } from './data.ts';
import type { Content, FileChange } from './patch.ts';

/** A path that only tools write: lock files, build output, code of well-known generators. */
export function isGeneratedPath(path: string): boolean {
  return generatedPaths.some((pattern) => pattern.test(path));
}

/**
 * A file that a tool wrote: by its path, or because both sides carry a generator's mark in their first lines. A mark
 * that this very change puts in proves nothing, unless the whole file is new.
 */
export function isGenerated(file: FileChange): boolean {
  if (isGeneratedPath(file.path)) return true;
  const sides = [file.base, file.head].filter((side) => side.kind !== 'absent');
  return sides.every(hasGeneratedMarker);
}

const headLength = 2000;

function hasGeneratedMarker(content: Content): boolean {
  if (content.kind !== 'text' && content.kind !== 'fragment') return false;
  const start = content.text.slice(0, headLength);
  return generatedMarkers.some((marker) => marker.test(start));
}
