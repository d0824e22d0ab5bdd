import article from './article.css?inline';
import base from './base.css?inline';
import form from './form.css?inline';
import home from './home.css?inline';
import tokens from './tokens.css?inline';

/**
 * The whole stylesheet of each kind of page, inlined in it: one file, one round trip. Few kinds, so that the content
 * security policy needs few hashes.
 */
export const pageCss = {
  article: tokens + base + article,
  home: tokens + base + home,
  form: tokens + base + article + form,
} as const;

export type PageKind = keyof typeof pageCss;
