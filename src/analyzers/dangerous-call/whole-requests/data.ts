import type { ValueFact } from '../../../syntax/code-facts.ts';
import type { KnownCall } from '../../judge-code.ts';
import { isWholeRequest } from '../queries/data.ts';

const scripts = ['typescript', 'javascript'] as const;

/** What stores or merges all that a request brings. */
export const wholeRequestCalls: readonly KnownCall[] = [
  {
    code: 'whole-request-stored',
    languages: scripts,
    names: [
      'create',
      'update',
      'updateOne',
      'findByIdAndUpdate',
      'findOneAndUpdate',
      'insert',
      'insertMany',
      'upsert',
      'save',
      'build',
      'bulkCreate',
      'findAndUpdate',
    ],
    when: (call) =>
      call.args.some((arg) => isWholeRequest(arg) || (arg.kind === 'map' && isSpread(arg))) ||
      call.args.some(({ items = [] }) =>
        items.some((item) => /^(data|set)$/.test(item.key ?? '') && isWholeRequest(item)),
      ),
    hit: 'const f = (req) => User.create(req.body);\n',
    miss: 'const f = (req) => User.create({ name: req.body.name });\n',
  },
  {
    code: 'whole-request-stored',
    languages: scripts,
    names: ['saveSettings', 'saveUser', 'updateUser', 'createUser', 'updateProfile', 'assign'],
    when: (call) => call.args.some((arg) => arg.kind === 'map' && isSpread(arg)),
    hit: 'const f = (req) => saveUser({ ...user, ...req.body });\n',
    miss: 'const f = (req) => saveUser({ ...user, name: req.body.name });\n',
  },
  {
    code: 'whole-request-stored',
    languages: ['php', 'ruby', 'python'],
    names: [
      'create',
      'update',
      'fill',
      'forceFill',
      'update_attributes',
      'assign_attributes',
      'insert',
      'forceCreate',
      'objects.create',
      'User',
      'new',
      'permit!',
      'to_unsafe_h',
      'update_all',
    ],
    when: ({ name, args, written }) =>
      args.some(({ text }) =>
        /^(request\.all|request\(\)\.all|input\.all|Request\.all|_POST|_REQUEST|\*\*request\.(json|form|POST|data|get_json\(\)))$/.test(
          text,
        ),
      ) ||
      (/permit!|to_unsafe_h/.test(name) && /^params\b/.test(written)),
    hit: '<?php User::create($request->all());\n',
    miss: "<?php User::create($request->only('name'));\n",
  },
  {
    code: 'prototype-pollution',
    languages: scripts,
    names: [
      'lodash.merge',
      'lodash.defaultsDeep',
      'lodash.set',
      'lodash.setWith',
      '_.merge',
      '_.defaultsDeep',
      '_.set',
      'lodash/merge',
      'lodash/set',
      'deepmerge',
      'extend',
      'Object.assign',
      'merge',
      'jQuery.extend',
      '$.extend',
    ],
    when: (call) => call.args.slice(1).some(isWholeRequest),
    hit: "import _ from 'lodash';\n_.merge(settings, req.body);\n",
    miss: "import _ from 'lodash';\n_.merge(settings, { theme: req.body.theme });\n",
  },
];

function isSpread({ items = [] }: ValueFact): boolean {
  return items.some((item) => item.key === undefined && isWholeRequest(item));
}
