import type { KnownCall } from '../../../../judge-code.ts';
import { both, comesFrom, keyed, originOf } from '../../../text-origin.ts';

const languages = ['ruby'] as const;

/** What Ruby and Rails show, read and fetch by what a request brings. */
export const rubyAnswerCalls: readonly KnownCall[] = [
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
            !arg.items?.[0]?.text.startsWith('/') &&
            originOf(arg, call, trace) === 'outside',
        ),
    hit: "def f\n  link_to 'home', params[:home]\nend\n",
    miss: "def f\n  link_to 'home', page_path(params[:home])\nend\n",
  },
];
