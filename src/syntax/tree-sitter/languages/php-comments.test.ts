import { expect, it } from 'vitest';
import { buildNode } from '../tree-node-builder.ts';
import { hasToolTag } from './php-comments.ts';

it.each([
  ['/** @Route("/x") */', true],
  ['/**\n * @param int $a\n * @Route("/x")\n */', true],
  ['/**\n * @Route("/x")\n * @param int $a\n */', true],
  ['/** @params */', true],
  ['/** @xparam */', true],
  ['/** @property-reads */', true],
  ['/** @template-a-b */', true],
  ['/** @inheritXoc */', true],
  ['/** @param int $a */', false],
  ['/** @inheritDoc */', false],
  ['/** @inheritdoc */', false],
  ['/** @property int $a */', false],
  ['/** @property-read int $a */', false],
  ['/** @property-write int $a */', false],
  ['/** @template T */', false],
  ['/** @template-covariant T */', false],
  ['/** by a@b.c, not @Route */', false],
  ['/* @Route("/x") */', false],
  ['// @Route("/x")', false],
  ['/** why */', false],
])('knows of %j whether a framework reads it', (text, isRead) => {
  expect(hasToolTag(buildNode('comment', text), text)).toBe(isRead);
});
