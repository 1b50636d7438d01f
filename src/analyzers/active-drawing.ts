/** Whether an SVG drawing holds something that acts: scripts, event handlers, embedded pages, outside references. */
export function isActiveDrawing(text: string): boolean {
  return /<\s*(script|foreignobject|iframe|embed|object|handler|set|animate)\b|\son\w+\s*=|javascript:|data:text|<!entity/i.test(
    text,
  );
}
