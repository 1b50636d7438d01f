import { type PathRow, pathRow as row } from '../path-row.ts';

/** Places and names that hold words for people. */
export const documentPaths: readonly PathRow[] = [
  row(/\.(md|markdown|mdown|mkd)$/i, 'docs/guide.md', 'docs/guide.mdx'),
  row(/\.(rst|adoc|asciidoc|textile|rdoc|pod|creole|mediawiki)$/i, 'docs/guide.rst', 'docs/guide.rs'),
  row(/(^|\/)(man|manpages?|docs?)\/(.*\/)?[^/]+\.[1-9]$/i, 'man/man1/tool.1', 'lib/libtool.so.1'),
  row(/(^|\/)(docs?|documentation)\/.*\.(txt|text)$/i, 'docs/notes.txt', 'data/words.txt'),
  row(
    /(^|\/)(docs?|documentation)\/.*\.(puml|plantuml|mmd|drawio|excalidraw)$/i,
    'docs/flow.puml',
    'src/flow.puml',
  ),
  row(
    /(^|\/)(docs?|documentation|screenshots?)\/.*\.(png|jpe?g|gif|webp|avif|ico|bmp|mp4|webm|svg)$/i,
    'docs/images/flow.png',
    'src/images/flow.png',
  ),
  row(/(^|\/)man\/[^/]+\.Rd$/, 'man/mean.Rd', 'R/mean.Rd'),
  row(/(^|\/)(docs?|documentation)\/.*\.(org|po|pot)$/i, 'docs/plan.org', 'src/plan.org'),
  row(/(^|\/)(README|CHANGELOG|CONTRIBUTING|TODO|NEWS)\.org$/i, 'README.org', 'src/init.org'),
  row(
    /(^|\/)docs?\/(.*\/)?(changelog|changes|history|news|release-?notes)\.(xml|html?)$/i,
    'webapps/docs/changelog.xml',
    'docs/index.html',
  ),
  row(
    /(^|\/)(Changes|ChangeLog|Changelog|History|News|Readme|Authors|Contributors|Credits|Thanks|Todo|Copying)$/,
    'Changes',
    'bin/changes',
  ),
  // Names without an ending are written in capitals, so that a script called `install` is none of them.
  row(/(^|\/)(README|CHANGELOG|CHANGES|HISTORY|NEWS|RELEASE[-_]?NOTES)$/, 'CHANGELOG', 'bin/changelog'),
  row(/(^|\/)(AUTHORS|CONTRIBUTORS|CREDITS|THANKS|TODO|INSTALL|CONTRIBUTING|FAQ)$/, 'AUTHORS', 'bin/install'),
  row(
    /(^|\/)(readme|changelog|changes|history|news|authors|contributors|credits|thanks|todo|install|faq)\.(txt|text)$/i,
    'README.txt',
    'src/authors-list.txt',
  ),
  row(
    /(^|\/)(LICEN[CS]E|COPYING|COPYRIGHT|NOTICE|UNLICENSE|PATENTS)([-_.][A-Z][\w-]*(\.\d+)*)?$/,
    'LICENSE-MIT',
    'bin/license-check',
  ),
  row(
    /(^|\/)(licen[cs]e|copying|copyright|notice|unlicense|patents)([-_][\w-]+)?(\.txt)$/i,
    'License.txt',
    'src/license.ts',
  ),
  row(/(^|\/)citation\.cff$/i, 'CITATION.cff', 'CITATION.yml'),
];

/** What looks like a document and is input of a build, a package manager or a release. */
export const buildInputPaths: readonly PathRow[] = [
  row(
    /(^|[/_.-])(requirements|constraints)([_.-][^/]*)?\.(txt|in)$/i,
    'docs/requirements-dev.txt',
    'docs/requirement.txt',
  ),
  row(/(^|\/)requirements\/[^/]*\.txt$/i, 'docs/requirements/base.txt', 'docs/requirement/base.txt'),
  row(/(^|\/)cmakelists\.txt$/i, 'docs/CMakeLists.txt', 'docs/CMakeLists-explained.txt'),
  row(/(^|\/)meson_options\.txt$/i, 'docs/meson_options.txt', 'docs/meson-options.txt'),
  row(/(^|\/)conanfile\.txt$/i, 'docs/conanfile.txt', 'docs/conan.txt'),
  row(/(^|\/)(packages|runtime|version|dependencies)\.txt$/i, 'docs/runtime.txt', 'docs/runtimes.txt'),
  row(/(^|\/)(robots|security|llms|llms-full|ads)\.txt$/i, 'docs/robots.txt', 'docs/robotics.txt'),
  row(/\.mdx$/i, 'docs/guide.mdx', 'docs/mdx.md'),
  row(/(^|\/)\.changeset\//i, '.changeset/brave-cats.md', 'docs/changeset.md'),
  row(
    /^(?!tests?\/)(.*\/)?_?(templates?|layouts|partials|archetypes|includes)\/.*\.(md|markdown|txt)$/i,
    'templates/mail.md',
    'docs/templates.md',
  ),
];

/** Documents that a forge shows to people, in a folder that otherwise steers the forge. */
export const communityPaths: readonly PathRow[] = [
  row(
    /^\.github\/(contributing|code_of_conduct|support|security|readme|funding|governance)\.md$/i,
    '.github/CONTRIBUTING.md',
    '.github/PULL_REQUEST_TEMPLATE.md',
  ),
  row(
    /^\.github\/issue_template(\.md|\/[^/]+\.md)$/i,
    '.github/ISSUE_TEMPLATE/bug.md',
    '.github/ISSUE_TEMPLATE/config.yml',
  ),
];
