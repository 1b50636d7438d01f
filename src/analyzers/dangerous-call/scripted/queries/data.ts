import type { ValueFact } from '../../../../syntax/code-facts.ts';
import type { KnownCall } from '../../../judge-code.ts';
import type { Trace } from '../../../trace.ts';
import { hasSql } from '../../sql-text.ts';
import { type At, both, comesFrom, isOutside, originOf } from '../../text-origin.ts';

const code = 'sql-injection';

/** Parts of a statement that Rails once took as words beside others. */
const clauses = /^(conditions|order|group|having|joins|from|select|lock)$/;

/** Whether a text, or the first of a list, is put together or comes from outside. */
function isOpen(value: ValueFact, at: At, trace: Trace): boolean {
  const first = value.kind === 'list' ? value.items?.[0] : value;
  return first !== undefined && first.kind !== 'map' && /composed|outside/.test(originOf(first, at, trace));
}

/** A text that grew by something, in the ways of Ruby. */
function isGrown({ kind, text }: ValueFact): boolean {
  return (kind === 'call' && text.endsWith('.concat')) || (kind === 'other' && /<<|%\s*[[{]/.test(text));
}

const beginsStatement = /^\W{0,2}(select\s|insert\s+into\s|update\s|delete\s+from\s)/i;

export const scriptedQueryCalls: readonly KnownCall[] = [
  {
    code,
    languages: ['python'],
    names: [
      'run',
      'cursor',
      'prepare',
      'copy_from_query',
      'iterate',
      'scalar',
      'scalars',
      'exec_driver_sql',
      'sql',
      'execute_sql',
      'run_query',
      'query',
      'fetch_all',
      'fetch_one',
      'execute_async',
    ],
    when: hasSql,
    hit: 'def f(connection, name):\n    connection.run("SELECT * FROM users WHERE name = " + name)\n',
    miss: 'def f(connection, name):\n    connection.run("SELECT * FROM users WHERE name = :name", name=name)\n',
  },
  {
    // Parts of a statement that are taken as they are.
    code,
    languages: ['python'],
    names: ['distinct', 'having', 'group_by', 'order_by', 'literal_column', 'RawSQL', 'text'],
    when: (call, trace) =>
      call.args
        .slice(0, 1)
        .some(
          (arg) =>
            (arg.kind === 'composed' || (arg.kind === 'name' && !/\./.test(arg.text))) &&
            /composed|outside/.test(originOf(arg, call, trace)),
        ),
    hit: 'def f(query, name):\n    return query.group_by("title{}".format(name))\n',
    miss: 'def f(query, name):\n    return query.group_by(Page.title)\n',
  },
  {
    code,
    languages: ['ruby'],
    names: [
      'find',
      'find_by',
      'first',
      'last',
      'all',
      'count',
      'calculate',
      'average',
      'maximum',
      'minimum',
      'sum',
      'update_all',
      'delete_all',
      'destroy_all',
      'find_or_create_by',
      'paginate',
    ],
    when: ({ args, ...at }, trace) =>
      args.some(
        (arg) => (arg.key === undefined ? isCondition(arg) : clauses.test(arg.key)) && isOpen(arg, at, trace),
      ),
    hit: 'Product.find(:all, :order => "name #{params[:order]}")\n',
    miss: 'Product.find(:all, :order => "name")\n',
  },
  {
    code,
    languages: ['ruby'],
    names: [
      'sum',
      'average',
      'maximum',
      'minimum',
      'count',
      'pluck',
      'pick',
      'in_order_of',
      'rewhere',
      'joins',
    ],
    when: (call, trace) => call.args[0]?.kind === 'name' && comesFrom(['outside'], 0)(call, trace),
    hit: 'Product.sum(params[:column])\n',
    miss: 'Product.sum(:price)\n',
  },
  {
    code,
    languages: ['ruby'],
    names: ['exec_params', 'exec', 'async_exec', 'query', 'execute', 'exec_query', 'prepare'],
    when: (call, trace) =>
      call.args.slice(0, 1).some((arg) => {
        const parts = trace.partsOf(arg, call);
        const isStatement = parts.some(({ text }) => beginsStatement.test(text));
        return (
          isStatement && (originOf(arg, call, trace) === 'outside' || parts.some(isGrown) || grows(parts))
        );
      }),
    hit: 'def f(con, name)\n  con.exec_params("SELECT a FROM b WHERE c=" << params[:name])\nend\n',
    miss: 'def f(con, name)\n  con.exec_params("SELECT a FROM b WHERE c=$1", [params[:name]])\nend\n',
  },
  {
    code,
    languages: ['php'],
    names: [
      'get_var',
      'get_results',
      'get_row',
      'get_col',
      'multi_query',
      'real_query',
      'executeQuery',
      'executeStatement',
      'executeUpdate',
      'createQuery',
      'createNativeQuery',
      'fetchAll',
      'fetchOne',
      'fetchAssociative',
      'fetchAllAssociative',
      'pg_send_query',
      'pg_prepare',
      'sqlsrv_query',
      'odbc_exec',
      'oci_parse',
      'db2_exec',
      'selectOne',
      'unprepared',
      'statement',
      'andWhere',
      'orWhere',
      'having',
    ],
    when: hasSql,
    hit: '<?php function f($db, $id) { return $db->get_var("SELECT a FROM b WHERE c = $id"); }\n',
    miss: "<?php function f($db, $id) { return $db->get_var($db->prepare('SELECT a FROM b WHERE c = %d', $id)); }\n",
  },
  {
    // Names of columns are no values: nothing quotes them.
    code,
    languages: ['php'],
    names: [
      'where',
      'orWhere',
      'whereIn',
      'whereColumn',
      'orderBy',
      'orderByDesc',
      'groupBy',
      'pluck',
      'select',
      'addSelect',
      'max',
      'min',
      'sum',
      'avg',
      'increment',
      'decrement',
      'having',
      'latest',
      'oldest',
    ],
    when: (call, trace) => call.name.includes('.') && comesFrom(['outside'], 0)(call, trace),
    hit: "<?php function f($query, Request $request) { return $query->orderBy($request->input('by')); }\n",
    miss: "<?php function f($query, Request $request) { return $query->where('a', $request->input('a')); }\n",
  },
  {
    // What is given as the one that may stay becomes a part of the statement.
    code,
    languages: ['php'],
    names: ['Rule.unique().ignore', 'unique().ignore', 'rule.ignore', 'ignore'],
    when: both(({ name }) => /unique|[rR]ule/.test(name), comesFrom(['outside'], 0, 1)),
    hit: "<?php function f(Request $request) { return Rule::unique('a')->ignore($request->input('id')); }\n",
    miss: "<?php function f(User $user) { return Rule::unique('a')->ignore($user->id); }\n",
  },
  {
    code: 'query-injection',
    languages: ['python'],
    names: [
      'query',
      'scan',
      'find',
      'find_one',
      'aggregate',
      'count_documents',
      'delete_many',
      'update_many',
    ],
    when: ({ args, ...at }, trace) =>
      args.some(
        (arg) =>
          (/Filter|Expression/i.test(arg.key ?? '') ||
            (arg.key === undefined && !/query$|scan$/.test(at.name))) &&
          arg.kind !== 'map' &&
          isOutside(arg) &&
          originOf(arg, at, trace) === 'outside',
      ),
    hit: 'def f(request):\n    return table.find(request.json)\n',
    miss: "def f(request):\n    return table.find({'name': str(request.json['name'])})\n",
  },
];

/** A condition that holds a value. */
function isCondition({ kind, items = [] }: ValueFact): boolean {
  return kind === 'composed' && /[=<>]|\b(like|in|between)\b/i.test(items.map(({ text }) => text).join(' '));
}

/** Given first as a text, and then something more. */
function grows(parts: readonly ValueFact[]): boolean {
  return parts.some(
    ({ kind, items = [] }) => kind === 'other' && items.length === 1 && items[0]?.kind === 'name',
  );
}
