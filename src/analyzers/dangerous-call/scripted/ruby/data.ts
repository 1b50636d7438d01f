import type { ValueFact } from '../../../../syntax/code-facts.ts';
import type { KnownCall } from '../../../judge-code.ts';
import { comesFrom, keyed, originOf } from '../../text-origin.ts';

const languages = ['ruby'] as const;
const open = comesFrom(['unknown', 'composed', 'outside'], 0);
const sent = comesFrom(['outside'], 0);

/** A word of Rails for one record or one page, by which no fields are set. */
const plainKeys =
  /(^|[._])(ids?|uuid|name|title|email|token|q|query|page|slug|key|type|kind|status|code|locale|tag)$/i;

/** All fields of a form, as they came. */
function isForm({ kind, text, key }: ValueFact): boolean {
  return key === undefined && kind === 'name' && /^params(\.\w+)?$/.test(text) && !plainKeys.test(text);
}

/** What Ruby and Rails run, restore, read and show besides the calls that everybody knows. */
export const rubyCalls: readonly KnownCall[] = [
  {
    code: 'code-evaluation',
    languages,
    names: [
      'InstructionSequence.compile',
      'InstructionSequence.new',
      'binding.eval',
      'eval_string',
      'TOPLEVEL_BINDING.eval',
    ],
    when: open,
    hit: 'def f(a)\n  RubyVM::InstructionSequence.compile(a).eval\nend\n',
    miss: "RubyVM::InstructionSequence.compile('1 + 1').eval\n",
  },
  {
    // By numbers that differ between systems, past all that the language checks.
    code: 'unsafe-memory',
    languages,
    names: ['syscall', 'Kernel.syscall', 'Fiddle.Function.new', 'Fiddle.Pointer.new'],
    hit: 'syscall 4, 1, text, 6\n',
    miss: 'sysopen path\n',
  },
  {
    code: 'reflection',
    languages,
    names: [
      'send',
      '__send__',
      'public_send',
      'try',
      'method',
      'tap',
      'instance_variable_get',
      'instance_variable_set',
      'define_method',
      'const_get',
      'constantize',
      'safe_constantize',
      'to_proc',
      'instance_method',
    ],
    when: (call, trace) => {
      const owner = call.name.replace(/\.[^.]*$/, '');
      if (call.name.endsWith('constantize'))
        return originOf({ kind: 'call', text: call.name }, call, trace) === 'outside' && owner !== call.name;
      return sent(call, trace);
    },
    hit: 'def f\n  name = params[:name]\n  User.send(name.to_sym)\nend\n',
    miss: 'def f\n  User.send(:find)\nend\n',
  },
  {
    code: 'unsafe-deserialization',
    languages,
    names: [
      'CSV.load',
      'Psych.load_file',
      'Psych.load_stream',
      'YAML.load_file',
      'YAML.load_stream',
      'YAML.load_documents',
      'YAML.unsafe_load_file',
      'Oj.load',
      'Oj.compat_load',
      'MultiJson.load',
      'JSON.load',
      'JSON.restore',
      'Syck.load',
      'Ox.parse_obj',
      'Ox.load',
      'Rails.cache.read',
      'PStore.new',
    ],
    when: (call, trace) => (call.name.includes('unsafe') ? open(call, trace) : sent(call, trace)),
    hit: 'def f\n  Oj.load(params[:a])\nend\n',
    miss: 'def f\n  JSON.parse(params[:a])\nend\n',
  },
  {
    code: 'whole-request-stored',
    languages,
    names: [
      'new',
      'build',
      'create',
      'create!',
      'update',
      'update!',
      'update_attributes',
      'update_attributes!',
      'update_columns',
      'assign_attributes',
      'attributes=',
      'create_with',
      'insert',
      'insert!',
      'upsert',
      'first_or_create',
      'find_or_initialize_by',
    ],
    when: ({ name, args }) =>
      args.length <= 2 &&
      args
        .slice(0, 1)
        .some((arg) => isForm(arg) && !(arg.text === 'params' && /(^|\.)(new|build)$/.test(name))),
    hit: 'def f\n  User.create(params[:user])\nend\n',
    miss: 'def f\n  User.create(params.require(:user).permit(:name))\nend\n',
  },
  {
    code: 'whole-request-stored',
    languages,
    names: ['new', 'create', 'create!', 'build', 'update_attributes', 'assign_attributes', 'attr_protected'],
    when: (call) => keyed(call, 'without_protection')?.text === 'true',
    hit: 'User.new(fields, :without_protection => true)\n',
    miss: 'User.new(fields, :without_protection => false)\n',
  },
];
