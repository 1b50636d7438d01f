/** Whether two comments say the same: servers, databases and proxies may change line ends and the white space at the end. */
export function saysSame(one: string, other: string): boolean {
  return normalise(one) === normalise(other);
}

function normalise(text: string): string {
  return text.replaceAll('\r\n', '\n').trimEnd();
}
