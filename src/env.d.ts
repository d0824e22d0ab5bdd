declare namespace App {
  interface Locals {
    /** Language of the page, from the first segment of its address. */
    locale: import('./i18n/locales.ts').Locale;
    t: import('./i18n/strings.ts').Translate;
  }
}
