import type { ValueFact } from '../../../../syntax/code-facts.ts';
import type { KnownCall } from '../../../judge-code.ts';
import { both, comesFrom, keyed, originOf } from '../../text-origin.ts';

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
      if (/constantize$/.test(call.name))
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
  {
    code: 'template-injection',
    languages,
    names: [
      'render',
      'render_to_string',
      'ERB.new',
      'Erubi.Engine.new',
      'Haml.Engine.new',
      'Slim.Template.new',
      'Liquid.Template.parse',
      'Tilt.new',
      'erb',
      'haml',
      'slim',
    ],
    when: (call, trace) => {
      const text = call.name.includes('render') ? keyed(call, 'inline') : call.args[0];
      return text !== undefined && /composed|outside/.test(originOf(text, call, trace));
    },
    hit: 'def f\n  render inline: "<b>#{params[:name]}</b>"\nend\n',
    miss: 'def f\n  render inline: "<b>none</b>"\nend\n',
  },
  {
    // A page is found by a name that the caller gives: any file may be one.
    code: 'path-traversal',
    languages,
    names: ['render', 'render_to_string', 'render_file'],
    when: (call, trace) =>
      call.args.some(
        (arg, at) =>
          (arg.key === undefined ? at === 0 : /^(file|template|action|partial|layout)$/.test(arg.key)) &&
          /name|composed/.test(arg.kind) &&
          originOf(arg, call, trace) === 'outside',
      ),
    hit: 'def f\n  page = params[:page]\n  render :file => "/pages/#{page}"\nend\n',
    miss: 'def f\n  page = params[:page]\n  render :json => page\nend\n',
  },
  {
    code: 'path-traversal',
    languages,
    names: [
      'Shell.cat',
      'Shell.open',
      'Shell.unlink',
      'sh.open',
      'Shell.new().cat',
      'send_data',
      'PStore.new',
      'Pathname.new().read',
      'IO.binread',
      'File.binread',
      'File.foreach',
      'IO.foreach',
      'Dir.glob',
      'Dir.entries',
      'FileUtils.rm_rf',
      'FileUtils.rm',
      'FileUtils.mv',
      'FileUtils.cp',
    ],
    when: both(({ name }) => !name.endsWith('send_data'), comesFrom(['outside'], 0, 1)),
    hit: 'def f\n  FileUtils.rm_rf(params[:name])\nend\n',
    miss: "def f\n  FileUtils.rm_rf('tmp/cache')\nend\n",
  },
  {
    code: 'request-forgery',
    languages,
    names: [
      'HTTP.Get.new',
      'HTTP.Post.new',
      'HTTP.Put.new',
      'HTTP.Head.new',
      'HTTP.start',
      'HTTP.new',
      'HTTP.get_response',
      'HTTP.post_form',
      'HTTP.get_print',
      'RestClient.get',
      'RestClient.post',
      'RestClient.Request.execute',
      'Excon.get',
      'Excon.new',
      'Typhoeus.get',
      'Curl.get',
      'HTTP.get',
      'HTTPClient.get',
      'Down.download',
      'URI.parse().open',
      'Mechanize.new().get',
      'ftp.sendcmd',
      'ftp.storbinary',
      'ftp.storlines',
      'ftp.retrlines',
      'ftp.retrbinary',
      'FTP.open',
      'FTP.new',
    ],
    when: comesFrom(['outside'], 0, 'url'),
    hit: 'def f\n  Net::HTTP::Get.new(params[:url])\nend\n',
    miss: "def f\n  Net::HTTP::Get.new('/items')\nend\n",
  },
  {
    // An address may begin with javascript:.
    code: 'markup-injection',
    languages,
    names: [
      'link_to',
      'button_to',
      'link_to_if',
      'link_to_unless',
      'image_tag',
      'iframe_tag',
      'content_tag',
      'redirect_back',
    ],
    when: (call, trace) =>
      /link|button|iframe/.test(call.name) &&
      call.args
        .slice(0, 2)
        .some(
          (arg) =>
            /name|composed/.test(arg.kind) &&
            !/^\//.test(arg.items?.[0]?.text ?? '') &&
            originOf(arg, call, trace) === 'outside',
        ),
    hit: "def f\n  link_to 'home', params[:home]\nend\n",
    miss: "def f\n  link_to 'home', page_path(params[:home])\nend\n",
  },
];
