import { GiteaError } from '../gitea-error.ts';

/**
 * The address of the server without `/api/v1` and without a trailing slash; a sub-path stays.
 * @throws GiteaError when it is no http address.
 */
export function parseBaseUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    throw new GiteaError(`${JSON.stringify(text)} is not the address of a server`, {
      kind: 'refused',
      remedy: 'Give the address of your Gitea, such as https://git.example.com.',
    });
  }
  return url.origin + url.pathname.replace(/\/+$/, '').replace(/\/api\/v1$/, '');
}
