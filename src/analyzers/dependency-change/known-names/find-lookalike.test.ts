import { expect, it } from 'vitest';
import { findLookalike } from './find-lookalike.ts';

it.each([
  ['a letter that is missing', 'npm', 'lodah', 'lodash'],
  ['a letter that is missing at the end', 'npm', 'expres', 'express'],
  ['a letter that is missing in a short name', 'npm', 'yarg', 'yargs'],
  ['a letter that is doubled at the end', 'npm', 'lodashh', 'lodash'],
  ['a letter that is doubled in a short name', 'npm', 'axxios', 'axios'],
  ['a letter that is doubled at the beginning', 'pypi', 'nnumpy', 'numpy'],
  ['another letter in between', 'npm', 'loadash', 'lodash'],
  ['another letter at the end', 'npm', 'lodashs', 'lodash'],
  ['two letters that are exchanged', 'npm', 'axois', 'axios'],
  ['two letters that are exchanged at the end', 'npm', 'cross-evn', 'cross-env'],
  ['one letter in place of another', 'npm', 'requezt', 'request'],
  ['signs that are left out', 'npm', 'crossenv', 'cross-env'],
  ['signs that are put in', 'npm', 'node.mailer', 'nodemailer'],
  ['other signs', 'pypi', 'scikit_learn', 'scikit-learn'],
  ['many signs', 'npm', 'n-o-d-e-m-o-n', 'nodemon'],
  ['an ending that says nothing', 'npm', 'cross-env.js', 'cross-env'],
  ['the same ending without its dot', 'npm', 'cross-envjs', 'cross-env'],
  ['large letters', 'nuget', 'Newtonsoft.Jsson', 'newtonsoft.json'],
  ['the number of a version behind a dot', 'go', 'gopkg.in/yamll.v3', 'gopkg.in/yaml'],
  ['the number of a version behind a slash', 'go', 'github.com/labstak/echo/v14', 'github.com/labstack/echo'],
  ['a letter that is doubled behind trimmings', 'pypi', 'python-cryptographyy', 'cryptography'],
  ['a letter that is missing before trimmings', 'npm', 'body-parse-js', 'body-parser'],
] as const)('takes a name with %s for an imitation', (_, ecosystem, name, known) => {
  expect(findLookalike(ecosystem, name)).toBe(known);
});

it.each([
  ['of another registry', 'crates', 'expres'],
  ['that is well known itself', 'npm', 'preact'],
  ['that is well known in large letters', 'nuget', 'Newtonsoft.Json'],
  ['that is well known in this version', 'go', 'gopkg.in/yaml.v3'],
  ['that is well known in a late version', 'go', 'github.com/go-chi/chi/v12'],
  ['of somebody', 'npm', '@acme/express'],
  ['like one that is too short', 'npm', 'yupp'],
  ['with trimmings alone', 'pypi', 'python-sqlalchemy'],
  ['like a short one behind trimmings', 'pypi', 'python-celeryy'],
  ['with another letter in a short one', 'npm', 'axioms'],
  ['with another letter in place of one in a short one', 'npm', 'lodush'],
  ['with two other letters', 'npm', 'mongodbat'],
  ['with two letters exchanged that stand apart', 'npm', 'rqeeust'],
  ['with the ending of a program', 'npm', 'lodash.js'],
  ['with more of a path', 'go', 'gopkg.in/yaml.v3/extra'],
  ['with a version that is none', 'go', 'gopkg.in/yaml.v3x'],
] as const)('leaves a name %s alone', (_, ecosystem, name) => {
  expect(findLookalike(ecosystem, name)).toBeUndefined();
});
