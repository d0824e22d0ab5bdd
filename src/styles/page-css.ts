import article from './article.css?inline';
import base from './base.css?inline';
import desk from './desk.css?inline';
import districts from './districts.css?inline';
import form from './form.css?inline';
import frame from './frame.css?inline';
import glossary from './glossary.css?inline';
import guide from './guide.css?inline';
import home from './home.css?inline';
import letters from './letters.css?inline';
import pairs from './pairs.css?inline';
import paper from './paper.css?inline';
import print from './print.css?inline';
import search from './search.css?inline';
import staff from './staff.css?inline';
import tokens from './tokens.css?inline';

const everyPage = tokens + base + frame;

/**
 * The whole stylesheet of each kind of page, inlined in it: one file, one round trip. Few kinds, so that the content
 * security policy needs few hashes.
 */
export const pageCss = {
  article: everyPage + article + print,
  home: everyPage + home + print,
  form: everyPage + form + print,
  glossary: everyPage + article + letters + glossary + print,
  search: everyPage + letters + search + print,
  districts: everyPage + article + form + districts + print,
  guide: everyPage + article + guide + print,
  staff: everyPage + article + staff + print,
  // Where staff chooses what to hand over.
  desk: everyPage + desk + print,
  // Two languages side by side.
  pairs: everyPage + article + pairs + print,
  // Two languages on a sheet of paper.
  paper: everyPage + article + pairs + print + paper,
  // The accessibility statement: a page of words that ends with a form.
  statement: everyPage + article + form + print,
} as const;

export type PageKind = keyof typeof pageCss;
