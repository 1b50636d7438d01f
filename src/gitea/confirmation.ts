/** What came of an action: read back, or not proven yet (only a start or a merge can be that; everything else throws). */
export type Confirmation =
  | { readonly confirmed: true }
  | { readonly confirmed: false; readonly why: string; readonly remedy: string };
