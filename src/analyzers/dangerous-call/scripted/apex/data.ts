import type { EditRow } from '../../../edit-row.ts';

const path = /\.(cls|trigger|apex)$/i;

function row(code: string, came: RegExp, ...[hit, miss]: readonly [string, string]): EditRow {
  return { code, path, came, file: 'src/A.cls', hit: `${hit}\n`, miss: `${miss}\n` };
}

/** Apex and the pages of its platform, by their lines. */
export const apexEdits: readonly EditRow[] = [
  {
    code: 'sql-injection',
    path,
    came: /\b(Database\.(query|countQuery|getQueryLocator|queryWithBinds)|Search\.query)\(\s*(.*'\s*\+\s*\w|String\.format|\w+\s*\+|(?!\w*(query|soql|sosl|q)\b)[a-z]\w*\s*\))/i,
    unless: /escap|Integer\.valueOf|Id\.valueOf/i,
    file: 'src/A.cls',
    hit: "public class A {\n  public void f(String name) {\n    Database.query('SELECT Id FROM Account WHERE Name = ' + name);\n  }\n}\n",
    miss: "public class A {\n  public void f(String name) {\n    Database.query('SELECT Id FROM Account WHERE Name = ' + String.escapeSingleQuotes(name));\n  }\n}\n",
  },
  {
    code: 'sql-injection',
    path,
    came: /=\s*'\s*(SELECT\s.+\sFROM|FIND)\b.*'\s*\+\s*[a-z]\w*/i,
    near: /\b(Database\.(query|countQuery|getQueryLocator)|Search\.query)\(/i,
    unless: /escap|String\.join/i,
    file: 'src/A.cls',
    hit: "String q = 'SELECT Id FROM Account WHERE Name = ' + name;\nDatabase.query(q);\n",
    miss: "String q = 'SELECT Id FROM Account WHERE Name = :name';\nDatabase.query(q);\n",
  },
  row(
    'open-redirect',
    /new\s+PageReference\(.*\b(getParameters|params|retURL)\b|new\s+PageReference\(\s*(url|ret\w*|next|target)\s*\)/i,
    "return new PageReference(ApexPages.currentPage().getParameters().get('retURL'));",
    "return new PageReference('/home');",
  ),
  row(
    'markup-injection',
    /\.addError\(.*,\s*false\s*\)|\bunescapeHtml4\(|ApexPages\.addMessage\(.*getParameters\(/i,
    "record.addError('<b>' + name + '</b>', false);",
    "record.addError('<b>' + name + '</b>', true);",
  ),
  {
    code: 'markup-injection',
    path: /\.(page|component)$/i,
    came: /\bescape\s*=\s*"false"/i,
    file: 'src/A.page',
    hit: '<apex:outputText value="{!name}" escape="false"/>\n',
    miss: '<apex:outputText value="{!name}" escape="true"/>\n',
  },
  row(
    'reflection',
    /\bType\.forName\(\s*(?!'|\w+\.class)(\w*(name|type|class|param)\w*|.*getParameters)/i,
    'Type t = Type.forName(className);',
    "Type t = Type.forName('Account');",
  ),
  {
    // Whatever the one who asks may see, this shows and changes all.
    code: 'option-weakened',
    path,
    came: /\b(class|interface)\b.*\bwithout\s+sharing\b|\bwithout\s+sharing\s+class\b/i,
    file: 'src/A.cls',
    hit: 'public without sharing class A {\n}\n',
    miss: 'public with sharing class A {\n}\n',
  },
  {
    code: 'option-weakened',
    path,
    gone: /\bWITH\s+(SECURITY_ENFORCED|USER_MODE)\b|\bstripInaccessible\(|\bis(Accessible|Createable|Updateable|Deletable)\(\)|\bAccessLevel\.USER_MODE\b|\bwith\s+sharing\b|\bas\s+user\b/i,
    unless:
      /\bWITH\s+(SECURITY_ENFORCED|USER_MODE)\b|\bstripInaccessible\(|\bis(Accessible|Createable|Updateable|Deletable)\(\)|USER_MODE|\bwith\s+sharing\b|\bas\s+user\b/i,
    instead: true,
    afar: true,
    file: 'src/A.cls',
    base: 'for (Account a : [SELECT Id FROM Account WITH SECURITY_ENFORCED]) {\n',
    hit: 'for (Account a : [SELECT Id FROM Account]) {\n',
    miss: 'for (Account a : [SELECT Id FROM Account WITH USER_MODE]) {\n',
  },
];
