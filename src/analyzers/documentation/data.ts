import { type PathRow, pathRow as row } from '../path-row.ts';

/** Places and names that hold words for people. */
export const documentPaths: readonly PathRow[] = [
  row(/\.(md|markdown|mdown|mkd)$/i, 'docs/guide.md', 'docs/guide.mdx'),
  row(/\.(rst|adoc|asciidoc|textile|rdoc|pod|creole|mediawiki)$/i, 'docs/guide.rst', 'docs/guide.rs'),
  row(/\.[1-9]$/i, 'man/tool.1', 'man/tool.1x'),
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
  row(
    /(^|\/)(readme|changelog|changes|history|news|release[-_]?notes)(\.(txt|text))?$/i,
    'CHANGELOG',
    'src/changelog.ts',
  ),
  row(
    /(^|\/)(licen[cs]e|copying|copyright|notice|unlicense|patents)([-_.][\w.-]*)?(\.txt)?$/i,
    'LICENSE-MIT',
    'src/relicense.ts',
  ),
  row(
    /(^|\/)(authors|contributors|credits|thanks|acknowledge?ments|todo|install|contributing|faq)(\.(txt|text))?$/i,
    'AUTHORS',
    'src/authors.go',
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
    /(^|\/)_?(templates?|layouts|partials|archetypes|includes)\/.*\.(md|markdown|txt)$/i,
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
