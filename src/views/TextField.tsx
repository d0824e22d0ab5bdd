import { Marked } from './Marked.tsx';

interface TextFieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly limits: { readonly maxLength: number; readonly autocomplete?: string };
  readonly type?: 'text' | 'email' | 'tel';
  readonly hint?: string;
  readonly error?: string | undefined;
}

/**
 * One line of text with its label, hint and error tied to it. No `maxlength`: a browser would cut what a person pastes
 * without a word; the function says that it is too long and keeps it.
 */
export function TextField(props: TextFieldProps) {
  const { name, label, value, limits, type = 'text', hint, error } = props;
  const describedBy = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ');
  return (
    <p class={error ? 'wrong' : undefined}>
      <label for={name}>{label}</label>
      {hint && (
        <span class="hint" id={`${name}-hint`}>
          {hint}
        </span>
      )}
      {error && (
        <span class="error" id={`${name}-error`}>
          <Marked text={error} />
        </span>
      )}
      <input
        id={name}
        name={name}
        type={type}
        value={value}
        autocomplete={limits.autocomplete}
        // Addresses and numbers run left to right in every language; a name runs as its letters do.
        dir={type === 'text' ? 'auto' : 'ltr'}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy || undefined}
      />
    </p>
  );
}
