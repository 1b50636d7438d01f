import type { CallFact } from '../../../../syntax/code-facts.ts';
import type { KnownCall } from '../../../judge-code.ts';
import type { Trace } from '../../../trace.ts';

/** The first argument, or the second one behind a context, is what a caller of the function gave as it is. */
function isGivenByCaller({ args, ...call }: CallFact, trace: Trace): boolean {
  const [first, second] = args;
  const asked = /^(ctx|c|context|r\.Context|req\.Context)$/.test(first?.text ?? '') ? second : first;
  return asked?.kind === 'name' && trace.parameters.has(asked.text, call) && asked.text !== 'ctx';
}

/** Statements that somebody else wrote. */
export const typedQueryCalls: readonly KnownCall[] = [
  {
    code: 'query-call',
    languages: ['java', 'kotlin'],
    names: [
      'executeQuery',
      'executeUpdate',
      'executeLargeUpdate',
      'prepareStatement',
      'prepareCall',
      'addBatch',
      'nativeSQL',
      'createNativeQuery',
      'createSQLQuery',
      'newQuery',
      'setFilter',
      'setGrouping',
      'setOrdering',
      'queryForObject',
      'queryForList',
      'queryForMap',
      'queryForRowSet',
      'queryForLong',
      'queryForInt',
      'queryForStream',
      'batchUpdate',
      'PreparedStatementCreatorFactory',
      'preparedQuery',
      'rawQuery',
      'execSQL',
      'BasePeer.executeQuery',
      'jdbcTemplate.execute',
      'jdbcTemplate.query',
      'jdbcTemplate.update',
      'stmt.execute',
      'statement.execute',
      'client.query',
      'conn.prepare',
      'connection.prepare',
    ],
    when: isGivenByCaller,
    hit: 'class A { void f(String text) { stmt.executeQuery(text); } }\n',
    miss: 'class A { void f(String text) { stmt.executeQuery("select a from b"); } }\n',
  },
  {
    code: 'query-call',
    languages: ['csharp'],
    names: [
      'SqlCommand',
      'NpgsqlCommand',
      'MySqlCommand',
      'SqliteCommand',
      'OracleCommand',
      'OleDbCommand',
      'OdbcCommand',
      'SqlDataAdapter',
      'FromSqlRaw',
      'ExecuteSqlRaw',
      'ExecuteSqlRawAsync',
      'SqlQueryRaw',
      'ExecuteSqlCommand',
    ],
    when: isGivenByCaller,
    hit: 'class A { void F(string text) { new SqlCommand(text); } }\n',
    miss: 'class A { void F(string text) { new SqlCommand("select a from b"); } }\n',
  },
  {
    code: 'query-call',
    languages: ['go'],
    names: [
      'db.Query',
      'db.QueryRow',
      'db.Exec',
      'Raw',
      'Order',
      'QueryContext',
      'ExecContext',
      'conn.QueryEx',
    ],
    when: isGivenByCaller,
    hit: 'package a\n\nfunc f(text string) { db.Query(text) }\n',
    miss: 'package a\n\nfunc f(text string) { db.Query("select a from b") }\n',
  },
];
