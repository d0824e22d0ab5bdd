import { HtmlValidate } from 'html-validate';

/** Rules of style alone are set aside; none that a reader could notice. */
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // How the source is laid out is the builder's.
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    // Search engines cut long titles; a reader who hears the whole one is better served.
    'long-title': 'off',
    // Numbers are kept together by `<bdi>`, and copied as people write them.
    'tel-non-breaking': 'off',
    // Several boxes of one question share its name.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button', 'reset'] }],
    // Headings in other scripts make ids in other scripts, which the standard allows.
    'valid-id': ['error', { relaxed: true }],
  },
});

/** What html-validate finds wrong, one line each. */
export function complaints(html: string, file: string): string[] {
  const report = validator.validateStringSync(html, file);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ''})`),
  );
}
