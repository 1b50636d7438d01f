/** `npm run check:house`: sizes, names and purity of our own files. Fails when it saw no file. */
import { relative, sep } from 'node:path';
import { Project } from 'ts-morph';
import { findBreaches } from './house-rules.ts';

const project = new Project({ skipAddingFilesFromTsConfig: true });
project.addSourceFilesAtPaths(['src/**/*.ts', 'scripts/**/*.ts', 'test/**/*.ts']);
const files = project.getSourceFiles();
const breaches = files.flatMap((file) =>
  findBreaches(relative(process.cwd(), file.getFilePath()).split(sep).join('/'), file),
);
for (const breach of breaches) console.log(breach);
console.log(`house: ${files.length} files, ${breaches.length} breaches`);
if (files.length === 0 || breaches.length > 0) process.exitCode = 1;
