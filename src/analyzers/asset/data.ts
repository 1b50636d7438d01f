import { type PathRow, pathRow as row } from '../path-row.ts';

/** Places of pictures that people look at and no program acts on. */
export const picturePaths: readonly PathRow[] = [
  row(
    /(^|\/)(assets?|public|static|images?|img|icons?|logos?|pictures|media|wwwroot)\/(.*\/)?[^/]+\.(png|jpe?g|gif|webp|avif|ico|bmp|svg)$/i,
    'web/public/logo.png',
    'src/model/weights.png',
  ),
  row(
    /(^|\/)res\/(drawable|mipmap)[-\w]*\/[^/]+\.(png|jpe?g|gif|webp)$/i,
    'app/res/drawable-hdpi/logo.png',
    'app/res/raw/logo.png',
  ),
  row(/(^|\/)favicon\.(ico|png|svg)$/i, 'src/Admin/favicon.ico', 'src/Admin/fav.icon'),
];

/** What in a drawing leads out of it. */
export const outsideReference = {
  pattern:
    /\bhref\s*=\s*["']?\s*(?![\s"'#]|data:image\/)|\burl\(\s*["']?\s*(?![\s"'#]|data:image\/)|@import\b|<!doctype[^>]*\[/i,
  hit: '<svg><image href="https://a.example/a.png"/></svg>',
  miss: '<svg><use href="#a"/></svg>',
} as const;
