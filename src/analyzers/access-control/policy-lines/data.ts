import type { EditRow } from '../../edit-row.ts';

const firebase = /\.rules(\.json)?$/;
const policies = /\.(rego|cedar|polar)$|(^|\/)polic(y|ies)\/(.*\/)?[^/]+\.(hcl|csv)$/;

/** Rules that decide who may do what, in the languages that were made for such rules. */
export const policyLines: readonly EditRow[] = [
  {
    code: 'access-check-weakened',
    path: firebase,
    gone: /&&/,
    instead: true,
    file: 'firestore.rules',
    base: 'match /a/{id} {\n  allow write: if mine(id) && isShort();\n}\n',
    hit: 'match /a/{id} {\n  allow write: if mine(id);\n}\n',
    miss: 'match /a/{id} {\n  allow write: if mine(id) && isShorter();\n}\n',
  },
  {
    code: 'access-check-weakened',
    path: firebase,
    gone: /\b(request\.)?auth\.uid\s*===?|===?\s*(request\.)?auth\.uid|\b(mine|own\w*|is\w*(Owner|Self|Member|Admin|Author|Mine)|has\w*(Role|Claim|Permission)|auth\.token\.\w+)\b/,
    instead: true,
    file: 'firestore.rules',
    base: 'match /a/{id} {\n  allow read: if isOwner(id);\n}\n',
    hit: 'match /a/{id} {\n  allow read: if signedIn();\n}\n',
    miss: 'match /a/{id} {\n  allow read: if isOwner(a.id);\n}\n',
  },
  {
    code: 'access-check-weakened',
    path: firebase,
    gone: /\bif\s+(?!true\b)\S/,
    came: /\bif\s+true\b|\bauth\s*!=\s*null\s*;/,
    file: 'firestore.rules',
    base: 'match /a/{id} {\n  allow read: if x.open;\n}\n',
    hit: 'match /a/{id} {\n  allow read: if true;\n}\n',
    miss: 'match /a/{id} {\n  allow read: if x.isOpen;\n}\n',
  },
  {
    code: 'access-check-weakened',
    path: /\.rego$/,
    gone: /^(?!\s*(import|package|default)\b).*(\b(input|data)\.[\w.[\]]+\s*(==|<=?|>=?|in\b)|\bnot\s|\b(startswith|endswith|regex\.match|net\.cidr_contains)\()/,
    file: 'a.rego',
    base: 'package a\nallow if {\n  input.method == "GET"\n  input.user == data.owner\n}\n',
    hit: 'package a\nallow if {\n  input.method == "GET"\n}\n',
    miss: 'package a\nallow if {\n  input.method == "GET"\n  input.user == data.author\n}\n',
  },
  {
    code: 'access-check-weakened',
    path: /\.rego$/,
    gone: /["'][\w:*-]+["']\s+in\s+\w|\b(roles?|scopes?|groups?|permissions?|claims)\[_\]\s*==/,
    file: 'a.rego',
    base: 'package a\nallow if {\n  input.method == "GET"\n  "dispatcher" in claims.roles\n}\n',
    hit: 'package a\nallow if {\n  input.method == "GET"\n}\n',
    miss: 'package a\nallow if {\n  input.method == "GET"\n  "driver" in claims.roles\n}\n',
  },
  {
    code: 'access-check-weakened',
    path: policies,
    gone: /^\s*(when|unless)\s*\{|\bprincipal\s+(==|in)|\bresource\s+(==|in)|\bdeny\b|^\s*forbid\b/,
    instead: true,
    file: 'a.cedar',
    base: 'permit (\n  principal == User::"ann",\n  action, resource);\n',
    hit: 'permit (\n  principal,\n  action, resource);\n',
    miss: 'permit (\n  principal == User::"bob",\n  action, resource);\n',
  },
  {
    code: 'access-opened',
    path: policies,
    gone: /\bpath\s+"[^"*]+\/[\w-]+\/[^"]*"/,
    came: /\bpath\s+"([\w-]+\/)?[*+]"?/,
    file: 'vault/policies/a.hcl',
    base: 'path "secret/data/app/*" {\n}\n',
    hit: 'path "secret/*" {\n}\n',
    miss: 'path "secret/data/web/*" {\n}\n',
  },
];
