/** The words of a dotted name, in lower case: `ctx.isHTTPAdmin_user` is `ctx is http admin user`. */
export function toWords(name: string): string {
  return name
    .slice(0, 400)
    .replaceAll(/OAuth|OIDC/g, 'Oauth')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** What a dotted name ends with: what is called, without what it is called on. */
export function lastName(name: string): string {
  return name.replace(/\(\)$/, '').replace(/^.*[./:()]/s, '');
}
