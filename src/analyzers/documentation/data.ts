import { type PathRow, pathRow as row } from '../path-row.ts';

/** Places and names that hold words for people. */
export const documentPaths: readonly PathRow[] = [
  row(/\.(md|markdown|mdown|mkd)$/, 'docs/guide.md', 'docs/guide.mdx'),
  row(/\.(rst|adoc|asciidoc|textile|rdoc|pod|creole|mediawiki)$/, 'docs/guide.rst', 'docs/guide.rs'),
  row(/\.[1-9]$/, 'man/tool.1', 'man/tool.1x'),
  row(/(^|\/)(docs?|documentation)\/.*\.(txt|text)$/, 'docs/notes.txt', 'data/words.txt'),
  row(
    /(^|\/)(docs?|documentation)\/.*\.(puml|plantuml|mmd|drawio|excalidraw)$/,
    'docs/flow.puml',
    'src/flow.puml',
  ),
  row(
    /(^|\/)(docs?|documentation|screenshots?)\/.*\.(png|jpe?g|gif|webp|avif|ico|bmp|mp4|webm|svg)$/,
    'docs/images/flow.png',
    'src/images/flow.png',
  ),
  row(
    /(^|\/)(readme|changelog|changes|history|news|release[-_]?notes)(\.(txt|text))?$/,
    'CHANGELOG',
    'src/changelog.ts',
  ),
  row(
    /(^|\/)(licen[cs]e|copying|copyright|notice|unlicense|patents)([-_.][\w.-]*)?(\.txt)?$/,
    'LICENSE-MIT',
    'src/relicense.ts',
  ),
  row(
    /(^|\/)(authors|contributors|credits|thanks|acknowledge?ments|todo|install|contributing|faq)(\.(txt|text))?$/,
    'AUTHORS',
    'src/authors.go',
  ),
  row(/(^|\/)citation\.cff$/, 'CITATION.cff', 'CITATION.yml'),
];

/** What looks like a document and is input of a build, a package manager or a release. */
export const buildInputPaths: readonly PathRow[] = [
  row(
    /(^|[/_.-])(requirements|constraints)([_.-][^/]*)?\.(txt|in)$/,
    'docs/requirements-dev.txt',
    'docs/requirement.txt',
  ),
  row(/(^|\/)requirements\/[^/]*\.txt$/, 'docs/requirements/base.txt', 'docs/requirement/base.txt'),
  row(/(^|\/)cmakelists\.txt$/, 'docs/CMakeLists.txt', 'docs/CMakeLists-explained.txt'),
  row(/(^|\/)meson_options\.txt$/, 'docs/meson_options.txt', 'docs/meson-options.txt'),
  row(/(^|\/)conanfile\.txt$/, 'docs/conanfile.txt', 'docs/conan.txt'),
  row(/(^|\/)(packages|runtime|version|dependencies)\.txt$/, 'docs/runtime.txt', 'docs/runtimes.txt'),
  row(/(^|\/)(robots|security|llms|llms-full|ads)\.txt$/, 'docs/robots.txt', 'docs/robotics.txt'),
  row(/\.mdx$/, 'docs/guide.mdx', 'docs/mdx.md'),
  row(/(^|\/)\.changeset\//, '.changeset/brave-cats.md', 'docs/changeset.md'),
  row(
    /(^|\/)_?(templates?|layouts|partials|archetypes|includes)\/.*\.(md|markdown|txt)$/,
    'templates/mail.md',
    'docs/templates.md',
  ),
];

/** Documents that a forge shows to people, in a folder that otherwise steers the forge. */
export const communityPaths: readonly PathRow[] = [
  row(
    /^\.github\/(contributing|code_of_conduct|support|security|readme|funding|governance)\.md$/,
    '.github/CONTRIBUTING.md',
    '.github/PULL_REQUEST_TEMPLATE.md',
  ),
  row(
    /^\.github\/issue_template(\.md|\/[^/]+\.md)$/,
    '.github/ISSUE_TEMPLATE/bug.md',
    '.github/ISSUE_TEMPLATE/config.yml',
  ),
];
