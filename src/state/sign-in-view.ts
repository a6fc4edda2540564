/**
 * The sign with which a reader comes from its page into the screening: its row stands open when the page of its questions
 * is shown, once. In memory only.
 */
export class SignInView {
  private sign: { readonly path: string; readonly code: string } | undefined = undefined;

  /** Remembers the sign, and gives the address of its answers on the page with this path. */
  bring(path: string, code: string): string {
    this.sign = { path, code };
    return `${path}?at=${code}-answer`;
  }

  /** Gives the code of the sign that was brought to this page; undefined after the first time, and on every other page. */
  take(path: string): string | undefined {
    const code = this.sign?.path === path ? this.sign.code : undefined;
    this.sign = undefined;
    return code;
  }
}

/** The one that the pages share. */
export const signInView = new SignInView();
