/** The package this code lies in, whether it runs from its source, its build, or unpacked somewhere. */
export const packageRoot = new URL('../../../', import.meta.url);
